using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync sends the first label of the plan's phone context, which never changes. A hunt group with another pilot (the name of a
/// plan that was renamed, the subscriber access number) does not get the call.
/// </summary>
public sealed class HuntGroupPilot() : Rule(
    nameof(RuleMessages.HuntGroupPilot), Severity.Warning, Source.Confirmed("E.2 row 10, H 3"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach ((UmHuntGroup huntGroup, UmDialPlan plan) in routes.FromPoolsToSipPlans())
        {
            if (judgement.Knows(plan, "phoneContext") && judgement.Knows(huntGroup, "pilot") && huntGroup.Pilot.HasValue && !huntGroup.HasPilotOf(plan))
            {
                string sent = plan.PhoneContext!.FirstLabel;
                judgement.Fail(
                    huntGroup, nameof(RuleMessages.PilotIsNotSent), huntGroup.Name, huntGroup.Gateway, huntGroup.Pilot.Value, plan.Name, sent);
            }
        }
    }
}
