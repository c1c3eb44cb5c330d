using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>
/// Which pool homes the contacts of a dial plan: a Front End pool or Standard Edition server, preferably one that homes the users
/// (domain.md B.3), and never of Skype for Business Server 2019, where their calls fail (E.2 row 25).
/// </summary>
internal sealed class ContactPools
{
    private readonly Draft _draft;
    private readonly PoolMapping _mapping;

    public ContactPools(Draft draft, Blueprint blueprint)
    {
        _draft = draft;
        _mapping = PoolMapping.Of(draft, blueprint);
    }

    /// <summary>Whether the pool can home contacts; null when its kind or release was not read.</summary>
    public static bool? MayHome(LyncPool pool) =>
        pool.Release == LyncRelease.Sfb2019 || pool.PoolKind is PoolKind.Director or PoolKind.Branch ? false
        : pool.Release is null || pool.PoolKind is null ? null : true;

    /// <summary>
    /// The pool for the contacts of the plan: of those that can home them, the one that homes most users of the plan; where users
    /// were not read, the only one from which the plan is reached, or the only one that there is. Null where that cannot be told.
    /// </summary>
    /// <param name="plan">The dial plan; null where it was not read.</param>
    /// <param name="deployment">The deployment in which the contact stands already; null when it is new.</param>
    public LyncPool? For(UmDialPlan? plan, Scope? deployment = null)
    {
        UserCensus census = _draft.Topology.Census;
        LyncPool[] able = [.. _draft.All(LyncPool.Schema).Where(pool => MayHome(pool) == true && (deployment is null || pool.Scope.Equals(deployment)))];
        LyncPool[] reached = [.. able.Where(pool => plan is not null && _mapping.PoolsOf(plan).Any(other => other.Key == pool.Key))];
        LyncPool[] candidates = reached.Length > 0 ? reached : able;
        return _mapping.KnowsUsers
            ? candidates.OrderByDescending(pool => plan is null ? 0 : census.UsersOf(pool.Fqdn.ToString(), plan.Name)).ThenByDescending(pool => census.VoiceUsersOf(pool.Fqdn.ToString()))
                .ThenBy(pool => pool.Fqdn.ToString(), NameOrder.Instance).FirstOrDefault()
            : candidates.Length == 1 ? candidates[0] : null;
    }

    /// <summary>Whether the pool homes nobody while another that can home contacts homes users of Enterprise Voice (domain.md B.3).</summary>
    public bool IsForsaken(LyncPool pool)
    {
        UserCensus census = _draft.Topology.Census;
        return _mapping.KnowsUsers && census.UsersOf(pool.Fqdn.ToString()) == 0
            && _draft.All(pool.Scope, LyncPool.Schema).Cast<LyncPool>().Any(other => MayHome(other) == true && census.VoiceUsersOf(other.Fqdn.ToString()) > 0);
    }
}
