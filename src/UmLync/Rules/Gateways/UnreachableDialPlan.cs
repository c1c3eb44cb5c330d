using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A call to which no hunt group of its gateway fits is not routed. Where no gateway of any pool has one, nobody in Lync reaches the
/// dial plan: the usual state of a plan that was made after ExchUcUtil ran.
/// </summary>
public sealed class UnreachableDialPlan() : Rule(
    nameof(RuleMessages.UnreachableDialPlan), Severity.Error, Source.Confirmed("E.2 rows 10 and 11, C.3"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach (UmDialPlan plan in judgement.SipPlans().Where(plan => judgement.Knows(plan, "phoneContext")))
        {
            UmHuntGroup[] leading = [.. routes.HuntGroups.LeadingTo(plan).Where(routes.IsOfPool)];
            if (leading.All(huntGroup => judgement.Knows(huntGroup, "pilot")) && !leading.Any(huntGroup => Takes(huntGroup, plan)))
            {
                judgement.Fail(plan, nameof(RuleMessages.NoPoolReachesPlan), plan.Name, plan.PhoneContext!.FirstLabel);
            }
        }
    }

    private static bool Takes(UmHuntGroup huntGroup, UmDialPlan plan) => !huntGroup.Pilot.HasValue || huntGroup.HasPilotOf(plan);
}
