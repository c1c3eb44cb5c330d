using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>
/// The association matrix: which UM service and call router carries which SIP URI dial plan, and how it listens. Every one has
/// to carry all of them (domain.md J.2 step 6).
/// </summary>
internal static class ServersSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        Topology estate = report.Now;
        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportServers)));
        foreach (Scope organization in estate.ScopesOf(Product.Exchange))
        {
            UmDialPlan[] plans = [.. estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Where(plan => plan.IsSip)];
            IUmRole[] roles =
                [.. estate.UmRoles().Where(role => role.Scope.Equals(organization)).OrderBy(role => role.Server, NameOrder.Instance).ThenBy(role => role.AsResource().Kind.Order)];
            if (plans.Length == 0 || roles.Length == 0)
            {
                yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportNoServers), organization.ToString()));
                continue;
            }

            PlanColumns columns = new(plans, words);
            yield return new Block.Table(
                [words.Of(nameof(ReportMessages.ReportColumnServer)), words.Of(nameof(ReportMessages.ReportColumnService)), words.Of(nameof(ReportMessages.ReportColumnStartupMode)), .. columns.Names],
                [.. roles.Select(role => (IReadOnlyList<string>)[role.Server, role.WindowsServiceName, role.StartupMode?.ToString() ?? words.Of((bool?)null), .. columns.Cells(plan => Carries(role, plan, words))])]);
        }
    }

    private static string? Carries(IUmRole role, UmDialPlan plan, Words words) =>
        role.DialPlans is not { } plans ? words.Of((bool?)null) : plans.Contains(plan.Name) ? words.Of((bool?)true) : null;
}
