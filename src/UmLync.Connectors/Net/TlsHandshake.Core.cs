using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <content>.NET lets the client say how the chain of the server is built, and that its own is built from what is here.</content>
internal static partial class TlsHandshake
{
    private static SslStream Over(Stream line, RemoteCertificateValidationCallback judge)
    {
        _ = judge;
        return new SslStream(line, leaveInnerStreamOpen: true);
    }

    private static Task StartAsync(
        SslStream secured, string host, RemoteCertificateValidationCallback judge, X509Certificate2? own, CancellationToken end) =>
        secured.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = host,
                EnabledSslProtocols = SslProtocols.None,
                RemoteCertificateValidationCallback = judge,
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
                CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
                ClientCertificateContext = own is null ? null : SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true),
            },
            end);
}
