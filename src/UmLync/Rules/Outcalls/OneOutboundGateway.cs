using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Exactly one gateway places the outgoing calls (Play on Phone, out-dialling) of the dial plans that share gateways. Every run of
/// ExchUcUtil allows them on all again.
/// </summary>
public sealed class OneOutboundGateway() : Rule(
    nameof(RuleMessages.OneOutboundGateway), Severity.Error, Source.Confirmed("E.2 rows 13 and 14, H 4"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((DialPlanSet set, UmIpGateway[] allowed) in OutboundSets.Of(judgement))
        {
            string plans = string.Join(", ", set.Plans.Select(plan => plan.Name));
            if (allowed.Length == 0)
            {
                judgement.Fail(set.Plans[0], nameof(RuleMessages.NoGatewayPlacesCalls), plans);
            }
            else if (allowed.Length > 1)
            {
                string gateways = string.Join(", ", allowed.Select(gateway => gateway.Name));
                judgement.Fail(set.Plans[0], nameof(RuleMessages.SeveralGatewaysPlaceCalls), plans, gateways);
            }
        }
    }
}
