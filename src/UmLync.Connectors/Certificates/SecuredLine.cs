using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Certificates;
using UmLync.Connectors.Net;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// A line after the TLS handshake, and what the server showed in it. Whatever it shows is taken, because it is to be judged before
/// anything is said over the line.
/// </summary>
internal sealed class SecuredLine : IDisposable
{
    private readonly OverheardStream _overheard;

    private SecuredLine(OverheardStream overheard, SslStream? stream, FoundCertificate? found)
    {
        _overheard = overheard;
        Stream = stream;
        Found = found;
    }

    /// <summary>What is said and heard; null where the server ended the handshake after it had shown its certificate.</summary>
    public SslStream? Stream { get; }

    /// <summary>The certificate that the server showed; null where it showed none.</summary>
    public FoundCertificate? Found { get; }

    /// <summary>Shakes hands over a line that is open.</summary>
    /// <param name="line">The line, which stays open afterwards.</param>
    /// <param name="host">The name by which the server is asked for.</param>
    /// <param name="place">What the certificate is said to be found at: <c>host:port</c>.</param>
    /// <param name="own">The certificate that is presented where the server asks for one; null presents none.</param>
    /// <param name="end">The end of the time.</param>
    /// <exception cref="IOException">The line broke, or the other side speaks no TLS.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">One side refused the other before anything was shown.</exception>
    /// <exception cref="OperationCanceledException">The time was over.</exception>
    [SuppressMessage("Security", "CA5359", Justification = "What a server presents is judged, whatever it is, before anything is said to it.")]
    public static async Task<SecuredLine> OpenAsync(Stream line, string host, string place, X509Certificate2? own, CancellationToken end)
    {
        OverheardStream overheard = new(line);
        byte[][] shown = [];
        try
        {
            SslStream secured = await TlsHandshake.ShakeAsync(overheard, host, Take, own, end).ConfigureAwait(false);
            return new SecuredLine(overheard, secured, shown.Length > 0 ? Of(shown, host, place, null, secured) : null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && (shown.Length > 0 || ShownCertificates.In(overheard.Kept).Count > 0))
        {
            shown = shown.Length > 0 ? shown : [.. ShownCertificates.In(overheard.Kept)];
            Message refusal = new(nameof(CertificateSourceMessages.EndpointRefusedAfterwards), place, fault.GetBaseException().Message);
            return new SecuredLine(overheard, null, Of(shown, host, place, refusal, null));
        }
        catch
        {
            overheard.Dispose();
            throw;
        }

        bool Take(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            shown = certificate is null ? [] : Shown(certificate.GetRawCertData(), chain);
            return true;
        }
    }

    /// <summary>Ends TLS; the line below stays open.</summary>
    public void Dispose()
    {
        Stream?.Dispose();
        _overheard.Dispose();
    }

    // Its own first. What the server sent is in the extra store; what the system found besides helps the chain as well.
    private static byte[][] Shown(byte[] own, X509Chain? chain) => chain is null ? [own] :
    [
        own,
        .. chain.ChainPolicy.ExtraStore.Cast<X509Certificate2>().Concat(chain.ChainElements.Cast<X509ChainElement>().Select(element => element.Certificate))
            .Select(certificate => certificate.RawData).Where(other => !other.AsSpan().SequenceEqual(own))
            .GroupBy(Convert.ToBase64String).Select(same => same.First()),
    ];

    private static FoundCertificate Of(byte[][] shown, string host, string place, Message? refusal, SslStream? secured) => new()
    {
        Place = place,
        Certificate = CertificateFacts.Read(shown[0]),
        Authorities = FoundCertificate.FactsOf([.. shown.Skip(1)]),

        // The handshake ends only with one who has the key.
        HasPrivateKey = secured is null ? null : true,
        Host = host,
        Protocol = secured is null ? null : TlsSession.Protocol(secured),
        CipherSuite = secured is null ? null : TlsSession.CipherSuite(secured),
        Refusal = refusal,
        Bytes = shown[0],
        Others = [.. shown.Skip(1)],
    };
}
