using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// A wildcard among the alternative names is tolerated; a server that nothing else in its certificate names is trusted by
/// tolerance. Phones with Lync Phone Edition accept no wildcard.
/// </summary>
public sealed class CertificateWildcardName() : CertificateRule(
    nameof(CertificateMessages.CertificateWildcardName), Severity.Warning, Source.Confirmed("H 6"), Um | Lync)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (certificate.Name is not { } name)
        {
            return CertificateVerdict.Silent;
        }

        return ServerNames.IsIn(facts.CommonNames, name) ? CertificateVerdict.Pass
            : facts.DnsNames is null ? CertificateVerdict.Lacks("subjectAlternativeNames")
            : facts.DnsNames.Contains(name) || facts.DnsNames.WildcardFor(name) is not { } wildcard ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(
                certificate.HasLyncPhones ? nameof(CertificateMessages.NameNeedsWildcardBeforePhones) : nameof(CertificateMessages.NameNeedsWildcard),
                name.ToString(), facts.Name, wildcard);
    }
}
