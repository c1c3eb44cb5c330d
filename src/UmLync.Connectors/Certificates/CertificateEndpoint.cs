using System;
using System.Globalization;
using System.IO;
using System.Security.Authentication;
using System.Threading;
using UmLync.Connectors.Net;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// What a server presents: connects, shakes hands by TLS, hangs up. Whatever it presents is taken, because it is to be judged and
/// nothing is sent over the line. The whole has one time limit.
/// </summary>
public sealed class CertificateEndpoint
{
    private CertificateEndpoint(string host, int port)
    {
        Host = host;
        Port = port;
    }

    /// <summary>The host as it was named.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The endpoint that the text names, <c>host:port</c> or <c>[IPv6 address]:port</c>; null where it names none.</summary>
    public static CertificateEndpoint? Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        string host = colon < 1 ? string.Empty : text.Substring(0, colon);
        bool isBracketed = host.StartsWith('[') && host.EndsWith(']');
        if (isBracketed)
        {
            host = host.Substring(1, host.Length - 2);
        }

        return int.TryParse(text.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            && Uri.CheckHostName(host) is var kind && (kind is UriHostNameType.Dns or UriHostNameType.IPv4 || (isBracketed && kind == UriHostNameType.IPv6))
            ? new CertificateEndpoint(host, port)
            : null;
    }

    /// <summary>The certificate that the server presents, with what it sends along and what was agreed on.</summary>
    /// <exception cref="UmLyncException">The server cannot be reached, is silent, or speaks no TLS.</exception>
    /// <exception cref="OperationCanceledException">The operator stopped it.</exception>
    public FoundCertificate Read(TimeSpan limit, CancellationToken cancellation)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        using TcpContact contact = TcpContact.TryAsync(Host, Port, time.Token).GetAwaiter().GetResult();
        try
        {
            time.Token.ThrowIfCancellationRequested();
            return contact.State == PortState.Open ? Shake(contact.Line(), time.Token) : throw new UmLyncException(WhyNotReached(contact));
        }
        catch (OperationCanceledException end)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.EndpointIsSilent), ToString()), end);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException or ObjectDisposedException)
        {
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.EndpointSpeaksNoTls), ToString(), exception.GetBaseException().Message), exception);
        }
    }

    /// <summary><c>host:port</c>.</summary>
    public override string ToString() => (Host.Contains(':') ? "[" + Host + "]" : Host) + ":" + Port.ToString(CultureInfo.InvariantCulture);

    private FoundCertificate Shake(Stream line, CancellationToken token)
    {
        using SecuredLine secured = SecuredLine.OpenAsync(line, Host, ToString(), own: null, token).GetAwaiter().GetResult();
        return secured.Found ?? throw new UmLyncException(new Message(nameof(CertificateSourceMessages.EndpointShowsNoCertificate), ToString()));
    }

    private Message WhyNotReached(TcpContact contact) => contact.State switch
    {
        PortState.NameUnresolved => new Message(nameof(CertificateSourceMessages.EndpointNameIsUnknown), Host),
        PortState.Closed => new Message(nameof(CertificateSourceMessages.EndpointDoesNotListen), ToString()),
        PortState.NoAnswer => new Message(nameof(CertificateSourceMessages.EndpointIsSilent), ToString()),
        _ => new Message(nameof(CertificateSourceMessages.EndpointCannotBeReached), ToString(), contact.Reason ?? string.Empty),
    };
}
