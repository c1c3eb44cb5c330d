using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// A certificate without its private key is a name without a voice: no service can use it. It happens when the certificate
/// alone is imported, and not what was exported with the key.
/// </summary>
public sealed class CertificatePrivateKey() : CertificateRule(
    nameof(CertificateMessages.CertificatePrivateKey), Severity.Warning, Source.Inferred("C.5, J.6"), Any)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate) => certificate.HasPrivateKey switch
    {
        null => CertificateVerdict.Lacks("hasPrivateKey"),
        true => CertificateVerdict.Pass,
        false => CertificateVerdict.Fail(nameof(CertificateMessages.PrivateKeyIsMissing), certificate.Certificate.Name),
    };
}
