using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <content>
/// .NET Framework builds the chain of the server by itself before it asks for a judgement, and lets nobody say how: what a server
/// does not send, Windows may look for at the address that its certificate names, unless a policy of the computer forbids it.
/// </content>
internal static partial class TlsHandshake
{
    private static SslStream Over(Stream line, RemoteCertificateValidationCallback judge) => new(line, leaveInnerStreamOpen: true, judge);

    private static Task StartAsync(
        SslStream secured, string host, RemoteCertificateValidationCallback judge, X509Certificate2? own, CancellationToken end)
    {
        _ = (judge, end);
        return secured.AuthenticateAsClientAsync(
            host, own is null ? null : new X509CertificateCollection { own }, SslProtocols.None, checkCertificateRevocation: false);
    }
}
