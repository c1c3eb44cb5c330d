using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// Where a certificate says what its key may do, it has to be a signature or the encipherment of keys: with neither there is no
/// TLS.
/// </summary>
public sealed class CertificateKeyUsage() : CertificateRule(
    nameof(CertificateMessages.CertificateKeyUsage), Severity.Warning, Source.Inferred("C.5"), Any)
{
    private const KeyUsages OfTls = KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment;

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate) => certificate.Certificate.KeyUsages switch
    {
        null => CertificateVerdict.Lacks("keyUsages"),
        { } usages when (usages & OfTls) != 0 => CertificateVerdict.Pass,
        { } usages => CertificateVerdict.Fail(nameof(CertificateMessages.KeyMayNotServeTls), certificate.Certificate.Name, usages.ToString()),
    };
}
