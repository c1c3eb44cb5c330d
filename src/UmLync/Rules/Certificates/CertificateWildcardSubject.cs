using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// UM and Lync declare themselves trusted SIP peers by the subject name, and a wildcard is the name of nobody. Calls may work
/// in one direction and fail in the other.
/// </summary>
public sealed class CertificateWildcardSubject() : CertificateRule(
    nameof(CertificateMessages.CertificateWildcardSubject), Severity.Error, Source.Confirmed("E.2 row 5, H 6"), Um | Lync | CertificateRoles.Owa)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        if (certificate.FacesLync == false)
        {
            return CertificateVerdict.Silent;
        }

        return certificate.Certificate.CommonNames is not { } names ? CertificateVerdict.Lacks("subject")
            : names.FirstOrDefault(DnsNameSet.IsWildcard) is not { } wildcard ? CertificateVerdict.Pass
            : certificate.FacesLync is null ? CertificateVerdict.Unknown(nameof(CertificateMessages.PlansOfServerAreUnread), certificate.Subject)
            : CertificateVerdict.Fail(nameof(CertificateMessages.CommonNameIsWildcard), MalformedPart.Shown(wildcard), certificate.Name?.ToString() ?? "-");
    }
}
