using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync can use a dial plan only when its URI type is SIP URI and its name has no spaces. The type cannot be changed after the plan
/// was created.
/// </summary>
public sealed class DialPlanUnusableByLync() : Rule(
    nameof(RuleMessages.DialPlanUnusableByLync), Severity.Error, Source.Confirmed("E.2 row 29, C.1"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach (UmDialPlan plan in routes.Plans.Where(plan => judgement.Knows(plan, "uriType")))
        {
            if (plan.IsSip && plan.Name.Contains(' '))
            {
                judgement.Fail(plan, nameof(RuleMessages.PlanNameHasSpaces), plan.Name);
            }
            else if (!plan.IsSip && routes.PoolsOf(plan).FirstOrDefault() is { } pool)
            {
                judgement.Fail(plan, nameof(RuleMessages.PoolLeadsToOtherType), plan.Name, plan.UriType.ToString()!, pool.Fqdn.ToString());
            }
        }
    }
}
