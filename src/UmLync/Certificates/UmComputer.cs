using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>An Exchange server with what answers calls on it: UM service, call router, or the UM role of 2010.</summary>
internal sealed class UmComputer(Fqdn fqdn, Scope scope)
{
    private readonly List<IUmRole> _roles = [];

    public Fqdn Fqdn { get; } = fqdn;

    public Scope Scope { get; } = scope;

    public IReadOnlyList<IUmRole> Roles => _roles;

    public bool RunsUm => _roles.Any(role => role is not UmCallRouter);

    public bool RunsCallRouter => _roles.Any(role => role is UmCallRouter);

    public void Add(IUmRole role) => _roles.Add(role);

    /// <summary>Whether it carries a SIP URI dial plan; null where that is not known.</summary>
    public bool? ServesSipPlan(IEstateView estate)
    {
        UmDialPlan?[] plans = [.. _roles.SelectMany(role => role.DialPlans ?? NameSet.Empty).Select(name => estate.Find(Scope, UmDialPlan.Schema, name))];
        return plans.Any(plan => plan?.IsSip == true) ? true
            : _roles.Any(role => role.DialPlans is null) || plans.Any(plan => plan is not null && plan.UriType is null) ? null
            : false;
    }
}
