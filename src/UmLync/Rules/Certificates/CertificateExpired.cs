using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// An expired certificate is taken by nobody: TLS between the two products fails from that moment on. Time is that of the
/// capture.
/// </summary>
public sealed class CertificateExpired() : CertificateRule(
    nameof(CertificateMessages.CertificateExpired), Severity.Error, Source.Confirmed("E.2 row 8"), Any)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        return facts.NotAfter < certificate.At ? CertificateVerdict.Fail(nameof(CertificateMessages.CertificateHasExpired), facts.Name, Day.Of(facts.NotAfter))
            : facts.NotBefore > certificate.At ? CertificateVerdict.Fail(nameof(CertificateMessages.CertificateIsNotYetValid), facts.Name, Day.Of(facts.NotBefore))
            : facts.NotAfter is null ? CertificateVerdict.Lacks("notAfter")
            : facts.NotBefore is null ? CertificateVerdict.Lacks("notBefore")
            : CertificateVerdict.Pass;
    }
}
