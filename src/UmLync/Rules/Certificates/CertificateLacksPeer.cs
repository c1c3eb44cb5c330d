using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// UM calls a Lync pool, a Mediation Server or a device by its FQDN and looks for it in the certificate that is presented; Lync
/// does the same with the pool of Outlook on the web.
/// </summary>
public sealed class CertificateLacksPeer() : CertificateRule(
    nameof(CertificateMessages.CertificateLacksPeer), Severity.Warning, Source.Inferred("A.6, J.7"), Lync | CertificateRoles.VoipGateway | CertificateRoles.Owa)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (certificate.Name is not { } name || certificate.IsOfUm)
        {
            return CertificateVerdict.Silent;
        }

        return ServerNames.Names(facts, name) is not { } isNamed ? CertificateVerdict.Lacks(facts.DnsNames is null ? "subjectAlternativeNames" : "subject")
            : isNamed || ServerNames.IsUnderWildcardSubject(facts, name) ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(nameof(CertificateMessages.PeerIsNotNamed), name.ToString(), facts.Name);
    }
}
