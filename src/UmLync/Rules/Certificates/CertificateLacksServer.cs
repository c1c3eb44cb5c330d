using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// Lync knows a UM server by the names in its certificate. A server that stands neither in the subject nor among the
/// alternative names is a stranger, whoever signed the certificate.
/// </summary>
public sealed class CertificateLacksServer() : CertificateRule(
    nameof(CertificateMessages.CertificateLacksServer), Severity.Error, Source.Confirmed("E.2 row 6, H 5"), Um)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (certificate.Name is not { } name)
        {
            return NamesSomeServer(certificate);
        }

        return ServerNames.Names(facts, name) is not { } isNamed ? CertificateVerdict.Lacks(facts.DnsNames is null ? "subjectAlternativeNames" : "subject")
            : isNamed || ServerNames.IsUnderWildcardSubject(facts, name) ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(nameof(CertificateMessages.ServerIsNotNamed), name.ToString(), facts.Name);
    }

    // Nobody said which server will present it: one of the estate has to be named, else it serves nowhere.
    private static CertificateVerdict NamesSomeServer(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        UmComputer[] servers = [.. certificate.Estate?.UmComputers ?? []];
        return servers.Length == 0 ? CertificateVerdict.Unknown(nameof(CertificateMessages.ServerIsNotKnown), facts.Name)
            : servers.Any(server => ServerNames.Names(facts, server.Fqdn) != false || ServerNames.IsUnderWildcardSubject(facts, server.Fqdn)) ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(nameof(CertificateMessages.NoServerIsNamed), facts.Name);
    }
}
