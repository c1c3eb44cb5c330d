using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A gateway carries the calls of a dial plan, outgoing ones too, through a hunt group. The one gateway that places calls for several
/// plans has to have one for each of them.
/// </summary>
public sealed class OutboundGatewayLacksPlan() : Rule(
    nameof(RuleMessages.OutboundGatewayLacksPlan), Severity.Warning, Source.Inferred("A.6, C.3"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        HuntGroups huntGroups = HuntGroups.Of(judgement.Estate, judgement.Scope);
        foreach ((DialPlanSet set, UmIpGateway[] allowed) in OutboundSets.Of(judgement).Where(item => item.Allowed.Length == 1))
        {
            foreach (UmDialPlan plan in set.Plans.Where(plan => !huntGroups.Between(allowed[0], plan).Any()))
            {
                judgement.Fail(plan, nameof(RuleMessages.PlanHasNoWayOut), plan.Name, allowed[0].Name);
            }
        }
    }
}
