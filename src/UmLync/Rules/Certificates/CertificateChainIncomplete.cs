using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// Nobody can trust a certificate whose chain leads to no root: an authority in between is missing, or the root is not in the
/// store of trusted roots.
/// </summary>
public sealed class CertificateChainIncomplete() : CertificateRule(
    nameof(CertificateMessages.CertificateChainIncomplete), Severity.Error, Source.Confirmed("E.2 row 7, C.5"), Um | Lync | CertificateRoles.Owa)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (facts.IsSelfSigned == true)
        {
            return CertificateVerdict.Silent;
        }

        return certificate.Chain switch
        {
            null => CertificateVerdict.Lacks("rootThumbprint"),
            { Root: not null } => CertificateVerdict.Pass,
            { Problem: { } problem } => CertificateVerdict.Fail(nameof(CertificateMessages.ChainHasProblem), facts.Name, problem.ToString()),
            { Issuers.Count: > 0 } chain => CertificateVerdict.Fail(nameof(CertificateMessages.ChainEndsEarly), facts.Name, chain.Issuers[chain.Issuers.Count - 1]),
            _ => CertificateVerdict.Fail(nameof(CertificateMessages.ChainEndsEarly), facts.Name, facts.Issuer ?? "-"),
        };
    }
}
