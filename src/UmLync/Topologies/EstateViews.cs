using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>Words for looking at an estate, be it a topology or a draft.</summary>
public static class EstateViews
{
    /// <summary>The scopes of a product.</summary>
    public static IEnumerable<Scope> ScopesOf(this IEstateView estate, Product product) =>
        estate.Scopes.Where(scope => scope.Product == product);

    /// <summary>The object of that name in the scope, or null.</summary>
    public static T? Find<T>(this IEstateView estate, Scope scope, ResourceKind<T> kind, string? name)
        where T : Resource => name is null ? null : (T?)estate.Find(new ResourceKey(scope, kind, name));

    /// <summary>All objects of the kind, scope by scope, in the order of their names.</summary>
    public static IEnumerable<T> All<T>(this IEstateView estate, ResourceKind<T> kind)
        where T : Resource => estate.ScopesOf(kind.Product).SelectMany(scope => estate.All(scope, kind)).Cast<T>();

    /// <summary>Whether the kind was read completely in every scope of its product, and there is such a scope.</summary>
    public static bool HasRead(this IEstateView estate, ResourceKind kind) =>
        estate.ScopesOf(kind.Product).Any() && estate.ScopesOf(kind.Product).All(scope => estate.CoverageOf(scope, kind).IsComplete);

    /// <summary>The SIP URI dial plans: those that Lync can use.</summary>
    public static IEnumerable<UmDialPlan> SipDialPlans(this IEstateView estate) => estate.All(UmDialPlan.Schema).Where(plan => plan.IsSip);

    /// <summary>What answers calls, on every Exchange server: UM services, call routers, UM servers of 2010.</summary>
    public static IEnumerable<IUmRole> UmRoles(this IEstateView estate) =>
        estate.All(UmService.Schema).Cast<IUmRole>().Concat(estate.All(UmCallRouter.Schema)).Concat(estate.All(UmServer.Schema));

    /// <summary>The computers that run the Front End service of an Enterprise pool or Standard Edition server.</summary>
    public static IEnumerable<LyncComputer> FrontEnds(this IEstateView estate) =>
        estate.All(LyncComputer.Schema).Where(computer => estate.RunsFrontEnd(computer));

    /// <summary>Those of them that belong to the pool of that FQDN.</summary>
    public static IEnumerable<LyncComputer> FrontEndsOf(this IEstateView estate, string pool) => estate.All(LyncComputer.Schema)
        .Where(computer => StringComparer.OrdinalIgnoreCase.Equals(computer.Pool, pool) && estate.RunsFrontEnd(computer));

    /// <summary>Whether the computer runs the Front End service of an Enterprise pool or Standard Edition server.</summary>
    public static bool RunsFrontEnd(this IEstateView estate, LyncComputer computer) =>
        estate.Find(computer.Scope, LyncPool.Schema, computer.Pool)?.MayPlaceOutcalls == true;
}
