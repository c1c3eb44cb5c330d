using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using UmLync.Certificates;
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

    [SuppressMessage("Security", "CA5359", Justification = "What a server presents is judged, whatever it is; no data goes over the line.")]
    private FoundCertificate Shake(Stream line, CancellationToken token)
    {
        using OverheardStream overheard = new(line);
        byte[][] shown = [];
        Message? refusal = null;
        SslStream? secured = null;
        try
        {
            secured = TlsHandshake.ShakeAsync(
                overheard,
                Host,
                (_, certificate, chain, _) =>
                {
                    shown = certificate is null ? [] : Shown(certificate.GetRawCertData(), chain);
                    return true;
                },
                own: null,
                token).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is not OperationCanceledException && (shown.Length > 0 || ShownCertificates.In(overheard.Kept).Count > 0))
        {
            shown = shown.Length > 0 ? shown : [.. ShownCertificates.In(overheard.Kept)];
            refusal = new Message(nameof(CertificateSourceMessages.EndpointRefusedAfterwards), ToString(), fault.GetBaseException().Message);
        }

        using (secured)
        {
            return shown.Length > 0 ? Found(shown, refusal, secured) : throw new UmLyncException(new Message(nameof(CertificateSourceMessages.EndpointShowsNoCertificate), ToString()));
        }
    }

    // Its own first. What the server sent is in the extra store; what the system found besides helps the chain as well.
    private static byte[][] Shown(byte[] own, X509Chain? chain) => chain is null ? [own] :
    [
        own,
        .. chain.ChainPolicy.ExtraStore.Cast<X509Certificate2>().Concat(chain.ChainElements.Cast<X509ChainElement>().Select(element => element.Certificate))
            .Select(certificate => certificate.RawData).Where(other => !other.AsSpan().SequenceEqual(own))
            .GroupBy(Convert.ToBase64String).Select(same => same.First()),
    ];

    private FoundCertificate Found(byte[][] shown, Message? refusal, SslStream? secured) => new()
    {
        Place = ToString(),
        Certificate = CertificateFacts.Read(shown[0]),
        Authorities = FoundCertificate.FactsOf([.. shown.Skip(1)]),

        // The handshake ends only with one who has the key.
        HasPrivateKey = secured is null ? null : true,
        Host = Host,
        Protocol = secured is null ? null : TlsSession.Protocol(secured),
        CipherSuite = secured is null ? null : TlsSession.CipherSuite(secured),
        Refusal = refusal,
        Bytes = shown[0],
        Others = [.. shown.Skip(1)],
    };

    private Message WhyNotReached(TcpContact contact) => contact.State switch
    {
        PortState.NameUnresolved => new Message(nameof(CertificateSourceMessages.EndpointNameIsUnknown), Host),
        PortState.Closed => new Message(nameof(CertificateSourceMessages.EndpointDoesNotListen), ToString()),
        PortState.NoAnswer => new Message(nameof(CertificateSourceMessages.EndpointIsSilent), ToString()),
        _ => new Message(nameof(CertificateSourceMessages.EndpointCannotBeReached), ToString(), contact.Reason ?? string.Empty),
    };
}
