using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A certificate is needed in every topology of the documents' table, one for each service that listens for TLS: without one
/// the service answers no encrypted call.
/// </summary>
public sealed class CertificateMissing() : Rule(
    nameof(CertificateMessages.CertificateMissing), Severity.Error, Source.Confirmed("J.3, C.5"),
    Certificate.OfExchange, ExchangeServer.Schema, UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [Certificate.OfExchange, ExchangeServer.Schema, UmDialPlan.Schema];

    private protected override void Judge(Judgement judgement)
    {
        HashSet<string> served = [];
        foreach (Certificate certificate in judgement.All(Certificate.OfExchange).Where(certificate => judgement.Knows(certificate, "services")))
        {
            served.UnionWith(certificate.Services!.Select(service => Place(certificate.Computer.ToString(), service)));
        }

        TopologyCertificateRow row = TopologyCertificateRow.Of(judgement.Estate, judgement.Scope);
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmCallRouter.Schema, UmServer.Schema))
        {
            Resource resource = role.AsResource();
            string service = role is UmCallRouter ? CertificateUses.CallRouter : CertificateUses.Um;

            // Under TCP no certificate can be enabled (C.5); that the mode is wrong is the finding of another rule.
            if (judgement.Knows(resource, "startupMode") && role.StartupMode != UmStartupMode.TCP
                && judgement.Estate.Find(judgement.Scope, ExchangeServer.Schema, role.Server) is { } server && judgement.Knows(server, "fqdn")
                && !served.Contains(Place(server.Fqdn!.ToString(), service)))
            {
                judgement.Fail(resource, nameof(CertificateMessages.ServiceHasNoCertificate), role.Server, service, row.Number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static string Place(string computer, string service) => (computer + "\\" + service).ToUpperInvariant();
}
