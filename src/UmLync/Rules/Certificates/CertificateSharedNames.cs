using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// One certificate for all servers is supported, and the simplest way, when it lists the FQDN of every Client Access and
/// Mailbox server.
/// </summary>
public sealed class CertificateSharedNames() : CertificateRule(
    nameof(CertificateMessages.CertificateSharedNames), Severity.Warning, Source.Confirmed("J.3, H 5"), Um, ExchangeServer.Schema)
{
    private const int MostShown = 5;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [Certificate.OfExchange, ExchangeServer.Schema];

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (certificate.Estate is not { } estate)
        {
            return CertificateVerdict.Silent;
        }

        bool isOfOneServer = facts.CommonNames?.Any(estate.IsUmComputer) == true && (certificate.Resource is not { } resource || !estate.IsShared(resource));
        if (isOfOneServer || facts.CommonNames?.Any(DnsNameSet.IsWildcard) == true)
        {
            return CertificateVerdict.Silent;
        }

        IEnumerable<UmComputer> servers = estate.UmComputers.Where(server => certificate.Resource is null || server.Scope.Equals(certificate.Resource.Scope));
        string[] lacking = [.. servers.Where(server => ServerNames.Names(facts, server.Fqdn) == false).Select(server => server.Fqdn.ToString()).OrderBy(name => name, NameOrder.Instance)];
        return facts.DnsNames is null ? CertificateVerdict.Lacks("subjectAlternativeNames")
            : facts.CommonNames is null ? CertificateVerdict.Lacks("subject")
            : lacking.Length == 0 ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(nameof(CertificateMessages.SharedCertificateLacksServers), facts.Name, string.Join(", ", lacking.Take(MostShown)), lacking.Length.ToString(CultureInfo.InvariantCulture));
    }
}
