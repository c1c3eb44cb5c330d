using System.Globalization;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// Lync supports keys of 1024, 2048 and 4096 bits and recommends 2048 and more, with RSA or on the curves P-256, P-384 and
/// P-521. Of other algorithms nothing is documented.
/// </summary>
public sealed class CertificateKeyWeak() : CertificateRule(
    nameof(CertificateMessages.CertificateKeyWeak), Severity.Warning, Source.Confirmed("C.5"), Any)
{
    private const int LeastRsa = 2048;
    private const int LeastCurve = 256;

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        return facts.KeyAlgorithm is null ? CertificateVerdict.Lacks("keyAlgorithm")
            : facts.KeyAlgorithm is not ("RSA" or "ECDSA" or "ECDH") ? CertificateVerdict.Unknown(nameof(CertificateMessages.KeyAlgorithmIsUnknown), facts.Name, facts.KeyAlgorithm)
            : facts.KeySize is not { } size ? CertificateVerdict.Lacks("keySize")
            : size < (facts.KeyAlgorithm == "RSA" ? LeastRsa : LeastCurve) ? CertificateVerdict.Fail(nameof(CertificateMessages.KeyIsShort), facts.Name, facts.KeyAlgorithm, size.ToString(CultureInfo.InvariantCulture))
            : CertificateVerdict.Pass;
    }
}
