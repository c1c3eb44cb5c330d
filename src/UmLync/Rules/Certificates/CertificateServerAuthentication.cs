using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// Every certificate of a server must allow server authentication, or name no use and so allow all; otherwise the other side
/// ends the handshake.
/// </summary>
public sealed class CertificateServerAuthentication() : CertificateRule(
    nameof(CertificateMessages.CertificateServerAuthentication), Severity.Warning, Source.Confirmed("C.5"), Any)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate) => certificate.Certificate.EnhancedKeyUsages switch
    {
        null => CertificateVerdict.Lacks("enhancedKeyUsages"),
        { Count: 0 } => CertificateVerdict.Pass,
        { } uses when uses.Any(use => use is CertificateFacts.ServerAuthentication or CertificateFacts.AnyExtendedKeyUsage) => CertificateVerdict.Pass,
        { } uses => CertificateVerdict.Fail(nameof(CertificateMessages.ServerAuthenticationIsMissing), certificate.Certificate.Name, string.Join(", ", uses)),
    };
}
