using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// A certificate that cannot be read completely is read differently by different programs, and what the malformed part says
/// holds for none of them. The certificate must be valid.
/// </summary>
public sealed class CertificateMalformed() : CertificateRule(
    nameof(CertificateMessages.CertificateMalformed), Severity.Error, Source.Confirmed("J.3"), Any)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate) => certificate.Certificate switch
    {
        { Malformed.Count: > 0 } facts => CertificateVerdict.Fail(nameof(CertificateMessages.CertificateHasMalformedParts), facts.Name, string.Join(", ", facts.Malformed)),
        { Subject: null } => CertificateVerdict.Lacks("subject"),
        { DnsNames: null } => CertificateVerdict.Lacks("subjectAlternativeNames"),
        _ => CertificateVerdict.Pass,
    };
}
