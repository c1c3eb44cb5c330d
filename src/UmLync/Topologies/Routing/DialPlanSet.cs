using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>A set of SIP URI dial plans that share gateways of Lync pools, with those gateways.</summary>
public sealed class DialPlanSet
{
    internal DialPlanSet(IReadOnlyList<UmDialPlan> plans, IReadOnlyList<(UmIpGateway Gateway, LyncPool Pool)> gateways)
    {
        Plans = plans;
        Gateways = gateways;
    }

    /// <summary>The plans, in the order of their names.</summary>
    public IReadOnlyList<UmDialPlan> Plans { get; }

    /// <summary>The gateways of pools that carry hunt groups of these plans, in the order of their names.</summary>
    public IReadOnlyList<(UmIpGateway Gateway, LyncPool Pool)> Gateways { get; }

    /// <summary>
    /// The sets of an organization. Out-calls are a flag of the gateway, not of the plan, so plans that share a gateway must
    /// share the one gateway that places calls (domain.md A.6, H 4).
    /// </summary>
    public static IReadOnlyList<DialPlanSet> Of(IEstateView estate, Scope organization)
    {
        HuntGroups huntGroups = HuntGroups.Of(estate, organization);
        OwnGateways own = OwnGateways.Of(estate, organization);
        UmDialPlan[] plans = [.. estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Where(plan => plan.IsSip)];
        Dictionary<string, string> leaders = plans.ToDictionary(plan => plan.Name, plan => plan.Name, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, List<string>> plansOfGateways = new(StringComparer.OrdinalIgnoreCase);
        foreach ((UmIpGateway gateway, _) in own.All)
        {
            List<string> carried = [.. huntGroups.On(gateway).Select(huntGroup => huntGroup.DialPlan).OfType<string>().Where(leaders.ContainsKey)];
            plansOfGateways[gateway.Name] = carried;
            for (int i = 1; i < carried.Count; i++)
            {
                leaders[Leader(leaders, carried[i])] = Leader(leaders, carried[0]);
            }
        }

        return
        [
            .. plans.GroupBy(plan => Leader(leaders, plan.Name), StringComparer.OrdinalIgnoreCase).Select(group => new DialPlanSet(
                [.. group],
                [.. own.All.Where(item => plansOfGateways[item.Gateway.Name].Find(_ => true) is { } first && StringComparer.OrdinalIgnoreCase.Equals(Leader(leaders, first), group.Key))])),
        ];
    }

    private static string Leader(Dictionary<string, string> leaders, string plan)
    {
        while (!StringComparer.OrdinalIgnoreCase.Equals(leaders[plan], plan))
        {
            plan = leaders[plan];
        }

        return leaders[plan];
    }
}
