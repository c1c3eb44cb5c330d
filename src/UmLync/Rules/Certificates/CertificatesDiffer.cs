using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Without Lync, call routers and UM services know each other by the same certificate, and the VoIP gateway knows both by it. With
/// Lync it is the root that has to be the same, which is the matter of other rules.
/// </summary>
public sealed class CertificatesDiffer() : Rule(
    nameof(CertificateMessages.CertificatesDiffer), Severity.Warning, Source.Confirmed("J.3"),
    Certificate.OfExchange, ExchangeServer.Schema, UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [Certificate.OfExchange, ExchangeServer.Schema, UmDialPlan.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (UmDialPlan plan in judgement.All(UmDialPlan.Schema))
        {
            judgement.Knows(plan, "uriType");
        }

        foreach (Certificate certificate in judgement.All(Certificate.OfExchange))
        {
            judgement.Knows(certificate, "services");
        }

        _ = judgement.Roles(UmService.Schema, UmCallRouter.Schema, UmServer.Schema).Count();
        TopologyCertificateRow row = TopologyCertificateRow.Of(judgement.Estate, judgement.Scope);
        CertificateCase[] certificates = [.. CertificateEstate.Of(judgement.Estate).CasesOf(judgement.Scope).Where(certificate => certificate.IsOfUm)];
        foreach (IGrouping<string, CertificateCase> group in GroupsThatMatch(row, certificates).Where(group => CountOf(group) > 1))
        {
            judgement.Fail(group.Key, nameof(CertificateMessages.CertificatesOfServicesDiffer), CountOf(group).ToString(CultureInfo.InvariantCulture), row.Number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<IGrouping<string, CertificateCase>> GroupsThatMatch(TopologyCertificateRow row, IEnumerable<CertificateCase> certificates) => row.Bond switch
    {
        CertificateBond.OneForBoth => certificates.GroupBy(certificate => certificate.Computer!.ToString(), StringComparer.OrdinalIgnoreCase),
        CertificateBond.Matching => certificates.GroupBy(certificate => certificate.Resource!.Scope.ToString()),
        _ => [],
    };

    private static int CountOf(IEnumerable<CertificateCase> certificates) => certificates.Select(certificate => certificate.Resource!.Thumbprint).Distinct().Count();
}
