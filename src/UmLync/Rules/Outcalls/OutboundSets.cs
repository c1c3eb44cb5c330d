using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>The sets of SIP URI dial plans that share gateways of pools, each with those gateways that allow out-calls.</summary>
internal static class OutboundSets
{
    public static IEnumerable<(DialPlanSet Set, UmIpGateway[] Allowed)> Of(Judgement judgement)
    {
        _ = Routes.Of(judgement);
        _ = judgement.SipPlans();
        return
            from set in DialPlanSet.Of(judgement.Estate, judgement.Scope)
            where set.Gateways.Count > 0 && judgement.KnowsOfAll(set.Gateways.Select(item => item.Gateway), "outcallsAllowed")
            select (set, set.Gateways.Select(item => item.Gateway).Where(gateway => gateway.OutcallsAllowed == true).ToArray());
    }
}
