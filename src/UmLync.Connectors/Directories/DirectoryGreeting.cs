using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
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
        using TcpClient client = new();
        try
        {
            Task connecting = client.ConnectAsync(_options.Server, _options.UsedPort);
            if (!connecting.Wait(_options.Timeout))
            {
                throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server));
            }

            using NetworkStream line = client.GetStream();
            line.ReadTimeout = line.WriteTimeout = (int)_options.Timeout.TotalMilliseconds;
            using Stream stream = Secure(line);
            if (_options.Logon.SendsPassword)
            {
                LogOn(stream, password);
            }
        }
        catch (Exception exception) when (Root(exception) is SocketException or IOException or InvalidDataException or ObjectDisposedException)
        {
            throw new UmLyncException(Explain(Root(exception)), exception);
        }
    }

    private Stream Secure(NetworkStream line)
    {
        if (_options.Tls == DirectoryTls.None)
        {
            return line;
        }

        if (_options.Tls == DirectoryTls.StartTls)
        {
            Send(line, LdapMessage.StartTls());
            LdapMessage answer = LdapMessage.Read(line);
            if (answer.ResultCode != 0)
            {
                throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryHasNoStartTls), Server, answer.Diagnostic));
            }
        }

        Message? reason = null;
        SslStream secured = new(line, leaveInnerStreamOpen: true, (_, certificate, chain, errors) =>
        {
            using X509Certificate2? shown = certificate is null ? null : new X509Certificate2(certificate);
            reason = shown is null
                ? new Message(nameof(DirectoryMessages.DirectoryShowsNoCertificate), Server)
                : _trust.WhyNot(shown, chain, errors, _options.Server);
            return reason is null;
        });
        try
        {
            // The system chooses the version of TLS; what it refuses, the LDAP library would be refused too.
            Task shaking = secured.AuthenticateAsClientAsync(_options.Server, null, SslProtocols.None, checkCertificateRevocation: false);
            return shaking.Wait(_options.Timeout)
                ? secured
                : throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server));
        }
        catch (Exception exception) when (Root(exception) is AuthenticationException or IOException)
        {
            secured.Dispose();
            throw new UmLyncException(reason ?? new Message(nameof(DirectoryMessages.DirectoryRefusesTls), Server, Root(exception).Message), exception);
        }
        catch
        {
            secured.Dispose();
            throw;
        }
    }

    private void LogOn(Stream stream, string password)
    {
        Send(stream, LdapMessage.SimpleBind(_options.Logon.User!, password));
        LdapMessage answer = LdapMessage.Read(stream);
        if (answer.ResultCode != 0)
        {
            throw new UmLyncException(DirectoryFault.OfLogon(_options, answer.ResultCode, answer.Diagnostic));
        }
    }

    private Message Explain(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            new Message(nameof(DirectoryMessages.DirectoryNameIsUnknown), _options.Server),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => new Message(nameof(DirectoryMessages.DirectoryDoesNotListen), Server),
        SocketException { SocketErrorCode: SocketError.TimedOut } => new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server),
        IOException { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.WouldBlock } } =>
            new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), Server),
        InvalidDataException => new Message(nameof(DirectoryMessages.DirectorySpeaksNoLdap), Server),
        _ => new Message(nameof(DirectoryMessages.DirectoryCannotBeReached), Server, exception.Message),
    };

    private static void Send(Stream stream, byte[] request)
    {
        stream.Write(request, 0, request.Length);
        stream.Flush();
    }

    private static Exception Root(Exception exception) => exception is AggregateException { InnerException: { } inner } ? inner : exception;
}
