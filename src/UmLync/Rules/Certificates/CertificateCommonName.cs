using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// The subject name is the safest token of trust: what is issued to the server itself is taken everywhere. A shared certificate
/// that lists the server among its alternative names works too.
/// </summary>
public sealed class CertificateCommonName() : CertificateRule(
    nameof(CertificateMessages.CertificateCommonName), Severity.Warning, Source.Confirmed("C.5, H 5"), Um)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (certificate.Name is not { } name || certificate.FacesLync == false || facts.CommonNames?.Any(DnsNameSet.IsWildcard) == true)
        {
            return CertificateVerdict.Silent;
        }

        return facts.CommonNames switch
        {
            null => CertificateVerdict.Lacks("subject"),
            { Count: 0 } => CertificateVerdict.Fail(nameof(CertificateMessages.CommonNameIsMissing), name.ToString()),
            { Count: 1 } when ServerNames.IsIn(facts.CommonNames, name) => CertificateVerdict.Pass,
            { Count: 1 } only => CertificateVerdict.Fail(nameof(CertificateMessages.CommonNameIsOther), MalformedPart.Shown(only[0]), name.ToString()),
            { } several => CertificateVerdict.Fail(nameof(CertificateMessages.CommonNamesAreSeveral), name.ToString(), string.Join(", ", several.Select(MalformedPart.Shown))),
        };
    }
}
