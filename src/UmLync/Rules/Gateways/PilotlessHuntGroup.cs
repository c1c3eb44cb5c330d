using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A hunt group without a pilot is what Exchange makes when a gateway is created together with a dial plan. It takes every call of
/// the gateway, those for other plans too.
/// </summary>
public sealed class PilotlessHuntGroup() : Rule(
    nameof(RuleMessages.PilotlessHuntGroup), Severity.Warning, Source.Inferred("C.3"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach ((UmHuntGroup huntGroup, UmDialPlan plan) in routes.FromPoolsToSipPlans())
        {
            if (judgement.Knows(huntGroup, "pilot") && !huntGroup.Pilot.HasValue)
            {
                judgement.Fail(huntGroup, nameof(RuleMessages.HuntGroupTakesEveryCall), huntGroup.Name, huntGroup.Gateway, plan.Name);
            }
        }
    }
}
