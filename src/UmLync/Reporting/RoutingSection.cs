using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>From which pool which dial plan is reached: the gateway of each pool, and the pilots of its hunt groups.</summary>
internal static class RoutingSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        Topology estate = report.Now;
        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportRouting)));
        foreach (Scope organization in estate.ScopesOf(Product.Exchange))
        {
            if (!estate.CoverageOf(organization, UmIpGateway.Schema).IsComplete || !estate.CoverageOf(organization, UmHuntGroup.Schema).IsComplete)
            {
                yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportRoutingNotRead), organization.ToString()));
                continue;
            }

            yield return Pools(estate, organization, words);
            UmIpGateway[] others = [.. Others(estate, organization)];
            if (others.Length > 0)
            {
                yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportOtherGateways)));
                yield return new Block.Table(
                    [words.Of(nameof(ReportMessages.ReportColumnGateway)), words.Of(nameof(ReportMessages.ReportColumnAddress)), words.Of(nameof(ReportMessages.ReportColumnOutcalls))],
                    [.. others.Select(gateway => (IReadOnlyList<string>)[gateway.Name, gateway.Address?.ToString() ?? words.Of((bool?)null), words.Of(gateway.OutcallsAllowed)])]);
            }
        }
    }

    private static Block.Table Pools(Topology estate, Scope organization, Words words)
    {
        OwnGateways own = OwnGateways.Of(estate, organization);
        HuntGroups huntGroups = HuntGroups.Of(estate, organization);
        PlanColumns columns = new([.. estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Where(plan => plan.IsSip)], words);
        return new Block.Table(
            [
                words.Of(nameof(ReportMessages.ReportColumnPool)), words.Of(nameof(ReportMessages.ReportColumnKind)), words.Of(nameof(ReportMessages.ReportColumnGateway)),
                words.Of(nameof(ReportMessages.ReportColumnOutcalls)), words.Of(nameof(ReportMessages.ReportColumnMessageWaiting)), .. columns.Names,
            ],
            [.. estate.All(LyncPool.Schema).Select(pool => Row(pool, own.Of(pool), huntGroups, columns, words))]);
    }

    private static IReadOnlyList<string> Row(LyncPool pool, UmIpGateway? gateway, HuntGroups huntGroups, PlanColumns columns, Words words) =>
    [
        pool.Fqdn.ToString(),
        pool.PoolKind?.ToString() ?? words.Of((bool?)null),
        gateway?.Name ?? words.Of(nameof(ReportMessages.ReportNone)),
        gateway is null ? string.Empty : words.Of(gateway.OutcallsAllowed),
        gateway is null ? string.Empty : words.Of(gateway.MessageWaitingIndicatorAllowed),
        .. columns.Cells(plan => gateway is null ? null : Pilots(huntGroups.Between(gateway, plan), words)),
    ];

    private static string? Pilots(IEnumerable<UmHuntGroup> huntGroups, Words words)
    {
        string[] pilots =
        [
            .. huntGroups.Select(huntGroup => huntGroup.Pilot switch
            {
                { HasValue: true } pilot => pilot.Value,
                { IsRead: true } => words.Of(nameof(ReportMessages.ReportAnyCall)),
                _ => words.Of((bool?)null),
            }),
        ];
        return pilots.Length == 0 ? null : string.Join(", ", pilots);
    }

    private static IEnumerable<UmIpGateway> Others(Topology estate, Scope organization)
    {
        OwnGateways own = OwnGateways.Of(estate, organization);
        return estate.All(organization, UmIpGateway.Schema).Cast<UmIpGateway>().Where(gateway => own.PoolOf(gateway) is null);
    }
}
