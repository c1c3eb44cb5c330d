using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// The certificate that Exchange setup makes signs itself. It serves towards VoIP gateways and IP PBXs, and never towards Lync,
/// which trusts authorities only.
/// </summary>
public sealed class CertificateSelfSigned() : CertificateRule(
    nameof(CertificateMessages.CertificateSelfSigned), Severity.Error, Source.Confirmed("E.2 row 4, H 18"), Um | Lync | CertificateRoles.Owa)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate) => (certificate.FacesLync, certificate.Certificate.IsSelfSigned) switch
    {
        (false, _) => CertificateVerdict.Silent,
        (_, null) => CertificateVerdict.Lacks("isSelfSigned"),
        (_, false) => CertificateVerdict.Pass,
        (null, _) => CertificateVerdict.Unknown(nameof(CertificateMessages.PlansOfServerAreUnread), certificate.Subject),
        _ => CertificateVerdict.Fail(nameof(CertificateMessages.CertificateSignsItself), certificate.Certificate.Name),
    };
}
