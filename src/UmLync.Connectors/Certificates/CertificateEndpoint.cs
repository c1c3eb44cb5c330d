using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Certificates;
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
        using TcpClient client = Host.Contains(':') ? new TcpClient(AddressFamily.InterNetworkV6) : new TcpClient();

        // Closing the line ends whatever waits on it, also where the framework's own calls take no token.
        using CancellationTokenRegistration closing = time.Token.Register(client.Close);
        try
        {
            Wait(client.ConnectAsync(Host, Port), time.Token);
            return Shake(client.GetStream(), time.Token);
        }
        catch (Exception exception) when (Root(exception) is SocketException or IOException or AuthenticationException or ObjectDisposedException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new UmLyncException(time.IsCancellationRequested ? new Message(nameof(CertificateSourceMessages.EndpointIsSilent), ToString()) : Explain(Root(exception)), exception);
        }
    }

    /// <summary><c>host:port</c>.</summary>
    public override string ToString() => (Host.Contains(':') ? "[" + Host + "]" : Host) + ":" + Port.ToString(CultureInfo.InvariantCulture);

    private static void Wait(Task task, CancellationToken token)
    {
        // Watched, so that what fails after nobody waits any more is nobody's unhandled exception.
        _ = task.ContinueWith(done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        task.Wait(token);
    }

    private static Exception Root(Exception exception) => exception is AggregateException { InnerException: { } inner } ? inner : exception;

    [SuppressMessage("Security", "CA5359", Justification = "What a server presents is judged, whatever it is; no data goes over the line.")]
    private FoundCertificate Shake(Stream line, CancellationToken token)
    {
        using OverheardStream overheard = new(line);
        byte[][] shown = [];
        using SslStream secured = new(overheard, leaveInnerStreamOpen: true, (_, certificate, chain, _) =>
        {
            shown = certificate is null ? [] : Shown(certificate.GetRawCertData(), chain);
            return true;
        });
        Message? refusal = null;
        try
        {
            // The system chooses the version of TLS, so that what it agrees on is what the products would.
            Wait(secured.AuthenticateAsClientAsync(Host, null, SslProtocols.None, checkCertificateRevocation: false), token);
        }
        catch (AggregateException fault) when (shown.Length > 0 || ShownCertificates.In(overheard.Kept).Count > 0)
        {
            shown = shown.Length > 0 ? shown : [.. ShownCertificates.In(overheard.Kept)];
            refusal = new Message(nameof(CertificateSourceMessages.EndpointRefusedAfterwards), ToString(), fault.GetBaseException().Message);
        }

        return shown.Length > 0
            ? Found(shown, refusal, refusal is null ? secured : null)
            : throw new UmLyncException(new Message(nameof(CertificateSourceMessages.EndpointShowsNoCertificate), ToString()));
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

    private Message Explain(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => new Message(nameof(CertificateSourceMessages.EndpointNameIsUnknown), Host),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => new Message(nameof(CertificateSourceMessages.EndpointDoesNotListen), ToString()),
        SocketException => new Message(nameof(CertificateSourceMessages.EndpointCannotBeReached), ToString(), exception.Message),
        _ => new Message(nameof(CertificateSourceMessages.EndpointSpeaksNoTls), ToString(), exception.GetBaseException().Message),
    };
}
