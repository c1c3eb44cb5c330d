using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// From which Lync pools each SIP URI dial plan is to be reached. By default a mesh over the pools that home the plan's users
/// (domain.md H 2). A pool counts when it homes users who have, or by the blueprint will have, Enterprise Voice; while nobody
/// has it yet, every registrar pool that is neither Director nor branch counts (domain.md H 33). Where users were not read,
/// none of that is known: a plan then keeps the pools from which it is reached already.
/// </summary>
public sealed class PoolMapping
{
    private readonly Dictionary<ResourceKey, IReadOnlyList<LyncPool>> _poolsOfPlans = [];

    private PoolMapping(Draft draft, Blueprint blueprint)
    {
        UserCensus census = draft.Topology.Census;
        LyncPool[] all = [.. draft.All(LyncPool.Schema)];
        LyncPool[] qualified = [.. all.Where(pool => Qualifies(pool, draft, blueprint) == true)];
        Undecided = [.. all.Where(pool => Qualifies(pool, draft, blueprint) is null)];
        KnowsUsers = draft.HasRead(CsUser.Schema) && draft.HasRead(UmMailbox.Schema);
        foreach (UmDialPlan plan in PlansOf(draft, blueprint))
        {
            _poolsOfPlans[plan.Key] = blueprint.PoolsOfDialPlans.TryGetValue(plan.Name, out NameSet? chosen)
                ? [.. all.Where(pool => chosen.Contains(pool.Fqdn.ToString()))]
                : KnowsUsers ? PoolsOf(plan, qualified, blueprint, census) : PoolsThatReach(plan, draft);
        }

        HashSet<ResourceKey> mapped = [.. qualified.Concat(_poolsOfPlans.Values.SelectMany(pools => pools)).Select(pool => pool.Key)];
        Pools = [.. all.Where(pool => mapped.Contains(pool.Key))];
    }

    /// <summary>The pools that need a gateway.</summary>
    public IReadOnlyList<LyncPool> Pools { get; }

    /// <summary>The pools of which it is not known whether they need one: their kind, or the users, were not read.</summary>
    public IReadOnlyList<LyncPool> Undecided { get; }

    /// <summary>Whether users and mailboxes were read, so that the pools that home a plan's users are known.</summary>
    public bool KnowsUsers { get; }

    /// <summary>The mapping of the estate under the blueprint.</summary>
    public static PoolMapping Of(Draft draft, Blueprint blueprint) => new(draft, blueprint);

    /// <summary>The SIP URI dial plans that the blueprint asks for: by default all.</summary>
    public static IEnumerable<UmDialPlan> PlansOf(Draft draft, Blueprint blueprint) =>
        draft.SipDialPlans().Where(plan => blueprint.DialPlans is null || blueprint.DialPlans.Contains(plan.Name));

    /// <summary>The pools from which the plan is to be reached.</summary>
    public IReadOnlyList<LyncPool> PoolsOf(UmDialPlan plan) =>
        _poolsOfPlans.TryGetValue(plan.Key, out IReadOnlyList<LyncPool>? pools) ? pools : [];

    /// <summary>Whether the pool counts; null when that depends on what was not read.</summary>
    private static bool? Qualifies(LyncPool pool, Draft draft, Blueprint blueprint)
    {
        string fqdn = pool.Fqdn.ToString();
        if (pool.PoolKind == PoolKind.Director || (blueprint.Pools is { } chosen && !chosen.Contains(fqdn)))
        {
            return false;
        }

        UserCensus census = draft.Topology.Census;
        bool homesVoice = census.VoiceUsersOf(fqdn) > 0 || blueprint.FutureVoicePools?.Contains(fqdn) == true;
        if (pool.PoolKind is null || (!homesVoice && !draft.HasRead(CsUser.Schema)))
        {
            return null;
        }

        return homesVoice || (!census.AnyVoiceUser && blueprint.FutureVoicePools is null && pool.MayPlaceOutcalls);
    }

    private static LyncPool[] PoolsOf(UmDialPlan plan, LyncPool[] qualified, Blueprint blueprint, UserCensus census)
    {
        HashSet<string> homes = new(census.PoolsOf(plan.Name), StringComparer.OrdinalIgnoreCase);
        LyncPool[] candidates = [.. qualified.Where(pool => homes.Contains(pool.Fqdn.ToString()))];
        if (candidates.Length == 0)
        {
            candidates = [.. qualified.Where(pool => pool.MayPlaceOutcalls)];
        }

        return blueprint.Mapping == Mapping.Mesh
            ? candidates
            : [.. candidates.OrderByDescending(pool => census.UsersOf(pool.Fqdn.ToString(), plan.Name)).ThenBy(pool => pool.Fqdn.ToString(), NameOrder.Instance).Take(1)];
    }

    private static LyncPool[] PoolsThatReach(UmDialPlan plan, Draft draft)
    {
        HashSet<string> gateways = new(HuntGroups.Of(draft, plan.Scope).GatewaysOf(plan), StringComparer.OrdinalIgnoreCase);
        return [.. OwnGateways.Of(draft, plan.Scope).All.Where(own => gateways.Contains(own.Gateway.Name)).Select(own => own.Pool).Distinct()];
    }
}
