using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using UmLync.Connectors.Net;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>
/// Tries the line, the certificate and the logon before the LDAP library does. The library answers every trouble of the first
/// two with "server unavailable", may wait for a silent server for ever, and does not hand on why a logon was refused. A wrong
/// password is sent once, so that nothing counts it twice towards a lockout.
/// </summary>
internal sealed class DirectoryGreeting
{
    private readonly DirectoryOptions _options;
    private readonly ServerTrust _trust;

    public DirectoryGreeting(DirectoryOptions options, ServerTrust trust)
    {
        _options = options;
        _trust = trust;
    }

    private string Server => _options.ToString();

    /// <summary>Connects, shakes hands and logs on as the options say, and hangs up.</summary>
    /// <exception cref="UmLyncException">One of it fails; the error has the real reason.</exception>
    public void Try(string password)
    {
        using CancellationTokenSource time = new(_options.Timeout);
        using TcpContact contact = TcpContact.TryAsync(_options.Server, _options.UsedPort, time.Token).GetAwaiter().GetResult();
        if (contact.State != PortState.Open)
        {
            throw new UmLyncException(WhyNotReached(contact, time.IsCancellationRequested));
        }

        try
        {
            using NetworkStream line = contact.Line();
            using Stream stream = Secure(line, time);
            if (_options.Logon.SendsPassword)
            {
                LogOn(stream, password, time);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ObjectDisposedException or OperationCanceledException)
        {
            throw new UmLyncException(Explain(exception, time.IsCancellationRequested), exception);
        }
    }

    private Stream Secure(NetworkStream line, CancellationTokenSource time)
    {
        if (_options.Tls == DirectoryTls.None)
        {
            return line;
        }

        if (_options.Tls == DirectoryTls.StartTls)
        {
            LdapMessage answer = Ask(line, LdapMessage.StartTls(), time);
            if (answer.ResultCode != 0)
            {
                throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryHasNoStartTls), Server, answer.Diagnostic));
            }
        }

        Message? reason = null;
        try
        {
            time.CancelAfter(_options.Timeout);
            return TlsHandshake.ShakeAsync(line, _options.Server, IsTaken, own: null, time.Token).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            throw new UmLyncException(reason ?? new Message(nameof(DirectoryMessages.DirectoryRefusesTls), Server, exception.Message), exception);
        }

        bool IsTaken(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            using X509Certificate2? shown = certificate is null ? null : new X509Certificate2(certificate);
            reason = shown is null
                ? new Message(nameof(DirectoryMessages.DirectoryShowsNoCertificate), Server)
                : _trust.WhyNot(shown, chain, errors, _options.Server);
            return reason is null;
        }
    }

    private void LogOn(Stream stream, string password, CancellationTokenSource time)
    {
        LdapMessage answer = Ask(stream, LdapMessage.SimpleBind(_options.Logon.User!, password), time);
        if (answer.ResultCode != 0)
        {
            throw new UmLyncException(DirectoryFault.OfLogon(_options, answer.ResultCode, answer.Diagnostic));
        }
    }

    // Each answer of the server has its own time; when it is over, the line is closed.
    private LdapMessage Ask(Stream stream, byte[] request, CancellationTokenSource time)
    {
        time.CancelAfter(_options.Timeout);
        stream.Write(request, 0, request.Length);
        stream.Flush();
        return LdapMessage.Read(stream);
    }

    private Message WhyNotReached(TcpContact contact, bool isLate) => contact.State switch
    {
        _ when isLate => new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server),
        PortState.NameUnresolved => new Message(nameof(DirectoryMessages.DirectoryNameIsUnknown), _options.Server),
        PortState.Closed => new Message(nameof(DirectoryMessages.DirectoryDoesNotListen), Server),
        PortState.NoAnswer => new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server),
        _ => new Message(nameof(DirectoryMessages.DirectoryCannotBeReached), Server, contact.Reason ?? string.Empty),
    };

    private Message Explain(Exception exception, bool isLate) => exception switch
    {
        _ when isLate => new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server),
        IOException { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut } } => new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server),
        InvalidDataException => new Message(nameof(DirectoryMessages.DirectorySpeaksNoLdap), Server),
        _ => new Message(nameof(DirectoryMessages.DirectoryCannotBeReached), Server, exception.Message),
    };
}
