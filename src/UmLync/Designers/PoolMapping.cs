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
/// has it yet, every registrar pool that is neither Director nor branch counts (domain.md H 33).
/// </summary>
public sealed class PoolMapping
{
    private readonly Dictionary<string, IReadOnlyList<LyncPool>> _poolsOfPlans;

    private PoolMapping(IReadOnlyList<LyncPool> pools, Dictionary<string, IReadOnlyList<LyncPool>> poolsOfPlans)
    {
        Pools = pools;
        _poolsOfPlans = poolsOfPlans;
    }

    /// <summary>The pools that need a gateway.</summary>
    public IReadOnlyList<LyncPool> Pools { get; }

    /// <summary>The mapping of the estate under the blueprint.</summary>
    public static PoolMapping Of(Draft draft, Blueprint blueprint)
    {
        UserCensus census = draft.Topology.Census;
        LyncPool[] all = [.. draft.All(LyncPool.Schema)];
        LyncPool[] qualified = [.. all.Where(pool => Qualifies(pool, blueprint, census))];
        Dictionary<string, IReadOnlyList<LyncPool>> poolsOfPlans = new(StringComparer.OrdinalIgnoreCase);
        foreach (UmDialPlan plan in PlansOf(draft, blueprint))
        {
            poolsOfPlans[plan.Name] = blueprint.PoolsOfDialPlans.TryGetValue(plan.Name, out NameSet? chosen)
                ? [.. all.Where(pool => chosen.Contains(pool.Fqdn.ToString()))]
                : PoolsOf(plan, qualified, blueprint, census);
        }

        HashSet<ResourceKey> mapped = [.. qualified.Concat(poolsOfPlans.Values.SelectMany(pools => pools)).Select(pool => pool.Key)];
        return new PoolMapping([.. all.Where(pool => mapped.Contains(pool.Key))], poolsOfPlans);
    }

    /// <summary>The SIP URI dial plans that the blueprint asks for: by default all.</summary>
    public static IEnumerable<UmDialPlan> PlansOf(Draft draft, Blueprint blueprint) =>
        draft.SipDialPlans().Where(plan => blueprint.DialPlans is null || blueprint.DialPlans.Contains(plan.Name));

    /// <summary>The pools from which the plan is to be reached.</summary>
    public IReadOnlyList<LyncPool> PoolsOf(UmDialPlan plan) =>
        _poolsOfPlans.TryGetValue(plan.Name, out IReadOnlyList<LyncPool>? pools) ? pools : [];

    private static bool Qualifies(LyncPool pool, Blueprint blueprint, UserCensus census)
    {
        string fqdn = pool.Fqdn.ToString();
        if (pool.PoolKind == PoolKind.Director || (blueprint.Pools is { } chosen && !chosen.Contains(fqdn)))
        {
            return false;
        }

        return census.VoiceUsersOf(fqdn) > 0
            || blueprint.FutureVoicePools?.Contains(fqdn) == true
            || (!census.AnyVoiceUser && blueprint.FutureVoicePools is null && pool.MayPlaceOutcalls);
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
}
