using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>How calls get from pools to dial plans in one organization: the view that the rules about gateways share.</summary>
internal sealed class Routes
{
    private readonly Judgement _judgement;
    private readonly Dictionary<string, LyncPool> _poolsOfGateways = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UmDialPlan> _plans = new(StringComparer.OrdinalIgnoreCase);

    private Routes(Judgement judgement)
    {
        _judgement = judgement;
        Own = judgement.PoolGateways();
        Plans = [.. judgement.All(UmDialPlan.Schema)];
        HuntGroups = HuntGroups.Of(judgement.Estate, judgement.Scope);
        foreach ((UmIpGateway gateway, LyncPool pool) in Own)
        {
            _poolsOfGateways.Add(gateway.Name, pool);
        }

        foreach (UmDialPlan plan in Plans)
        {
            _plans.Add(plan.Name, plan);
        }
    }

    /// <summary>The gateways of pools, by name.</summary>
    public IReadOnlyList<(UmIpGateway Gateway, LyncPool Pool)> Own { get; }

    /// <summary>The dial plans, by name.</summary>
    public IReadOnlyList<UmDialPlan> Plans { get; }

    /// <summary>The hunt groups.</summary>
    public HuntGroups HuntGroups { get; }

    /// <summary>The gateways that stand for no pool.</summary>
    public IEnumerable<UmIpGateway> Foreign => _judgement.All(UmIpGateway.Schema).Where(gateway => !_poolsOfGateways.ContainsKey(gateway.Name));

    /// <summary>The routes of the organization; notes the gateways whose address and the hunt groups whose plan were not read.</summary>
    public static Routes Of(Judgement judgement)
    {
        foreach (UmHuntGroup huntGroup in judgement.All(UmHuntGroup.Schema))
        {
            judgement.Knows(huntGroup, "dialPlan");
        }

        return new Routes(judgement);
    }

    /// <summary>The dial plan to which the hunt group leads, or null.</summary>
    public UmDialPlan? PlanOf(UmHuntGroup huntGroup) =>
        huntGroup.DialPlan is { } name && _plans.TryGetValue(name, out UmDialPlan? plan) ? plan : null;

    /// <summary>Whether the hunt group is on the gateway of a pool.</summary>
    public bool IsOfPool(UmHuntGroup huntGroup) => _poolsOfGateways.ContainsKey(huntGroup.Gateway);

    /// <summary>Whether the gateway has a hunt group of which it is not known to which plan it leads.</summary>
    public bool HasUnknown(UmIpGateway gateway) => HuntGroups.On(gateway).Any(huntGroup => huntGroup.DialPlan is null);

    /// <summary>The hunt groups that lead from gateways of pools to SIP URI dial plans.</summary>
    public IEnumerable<(UmHuntGroup HuntGroup, UmDialPlan Plan)> FromPoolsToSipPlans() =>
        from own in Own
        from huntGroup in HuntGroups.On(own.Gateway)
        let plan = PlanOf(huntGroup)
        where plan is not null && _judgement.Knows(plan, "uriType") && plan.IsSip
        select (huntGroup, plan);

    /// <summary>The SIP URI dial plans to which hunt groups of the gateway lead.</summary>
    public IEnumerable<UmDialPlan> SipPlansOf(UmIpGateway gateway) =>
        HuntGroups.On(gateway).Select(PlanOf).OfType<UmDialPlan>().Where(plan => _judgement.Knows(plan, "uriType") && plan.IsSip).Distinct();

    /// <summary>The pools from whose gateways hunt groups lead to the plan.</summary>
    public IEnumerable<LyncPool> PoolsOf(UmDialPlan plan) =>
        HuntGroups.LeadingTo(plan).Where(IsOfPool).Select(huntGroup => _poolsOfGateways[huntGroup.Gateway]).Distinct();
}
