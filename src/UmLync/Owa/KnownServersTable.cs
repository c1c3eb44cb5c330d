using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// The Known Servers Table of a Lync deployment, predicted (domain.md D.3): its pools and computers, its trusted application
/// pools and, since the component ExUM routing adds them, all Exchange servers that carry a SIP URI dial plan. Event 14492 shows
/// the real one when the Front End starts.
/// </summary>
public sealed class KnownServersTable
{
    private readonly IEstateView _estate;
    private readonly ILookup<Fqdn, KnownServer> _byName;

    private KnownServersTable(IEstateView estate, Scope deployment)
    {
        _estate = estate;
        Deployment = deployment;
        Servers = [.. OfTopology().Concat(OfDialPlans()).Concat(OfTrustedPools()).OrderBy(server => server.Fqdn).ThenBy(server => server.Through)];
        _byName = Servers.ToLookup(server => server.Fqdn);
    }

    /// <summary>The Lync deployment.</summary>
    public Scope Deployment { get; }

    /// <summary>The entries, by name.</summary>
    public IReadOnlyList<KnownServer> Servers { get; }

    /// <summary>The table of the deployment.</summary>
    public static KnownServersTable Of(IEstateView estate, Scope deployment) => new(estate, deployment);

    /// <summary>The entries of that name.</summary>
    public IEnumerable<KnownServer> Of(Fqdn name) => _byName[name];

    /// <summary>The entry of that name for the reason, or null.</summary>
    public KnownServer? Of(Fqdn name, KnownThrough through) => _byName[name].FirstOrDefault(server => server.Through == through);

    /// <summary>
    /// What keeps the part of the table that dial plans make from being told: a kind that was not read, or a server whose plans were
    /// not. Null where all is known.
    /// </summary>
    public string? Unread => _estate.ScopesOf(Product.Exchange)
        .SelectMany(organization => Needed.Where(kind => !_estate.CoverageOf(organization, kind).IsComplete).Select(kind => organization + "/" + kind.Id))
        .Concat(_estate.UmRoles().Where(role => role.DialPlans is null || ServerOf(role)?.Fqdn is null).Select(role => role.AsResource().Key.ToString()))
        .Concat(_estate.All(UmDialPlan.Schema).Where(plan => plan.UriType is null).Select(plan => plan.Key.ToString()))
        .FirstOrDefault();

    private static ResourceKind[] Needed { get; } = [UmDialPlan.Schema, ExchangeServer.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema];

    private IEnumerable<KnownServer> OfTopology()
    {
        LyncPool[] pools = [.. _estate.All(Deployment, LyncPool.Schema).Cast<LyncPool>()];
        return pools.Select(pool => new KnownServer(pool.Fqdn, VersionOf(pool), KnownThrough.Topology, pool))
            .Concat(from computer in _estate.All(Deployment, LyncComputer.Schema).Cast<LyncComputer>()
                    where computer.Pool is not null && !computer.Fqdn.ToString().Equals(computer.Pool, System.StringComparison.OrdinalIgnoreCase)
                    select new KnownServer(computer.Fqdn, VersionOf(_estate.Find(Deployment, LyncPool.Schema, computer.Pool)), KnownThrough.Topology, computer));
    }

    /// <summary>Server by server: a call router and a UM service on one computer make one entry.</summary>
    private IEnumerable<KnownServer> OfDialPlans() => _estate.UmRoles()
        .Where(role => role.DialPlans is { } plans && plans.Any(plan => _estate.Find(role.Scope, UmDialPlan.Schema, plan)?.IsSip == true))
        .Select(role => (Role: role, ServerOf(role)?.Fqdn))
        .Where(item => item.Fqdn is not null)
        .GroupBy(item => item.Fqdn!)
        .Select(same => new KnownServer(same.Key, 0, KnownThrough.DialPlan, same.First().Role.AsResource()));

    private IEnumerable<KnownServer> OfTrustedPools() =>
        from pool in _estate.All(Deployment, TrustedApplicationPool.Schema).Cast<TrustedApplicationPool>()
        from name in NamesOf(pool)
        select new KnownServer(name, pool.Version ?? VersionOf(_estate.Find(Deployment, LyncPool.Schema, pool.Registrar.ToString())), KnownThrough.TrustedApplicationPool, pool);

    internal static IEnumerable<Fqdn> NamesOf(TrustedApplicationPool pool) => (pool.Computers ?? NameSet.Empty)
        .Select(computer => Fqdn.TryParse(computer, out Fqdn? name) ? name : null).OfType<Fqdn>().Prepend(pool.Fqdn).Distinct();

    private ExchangeServer? ServerOf(IUmRole role) => _estate.Find(role.Scope, ExchangeServer.Schema, role.Server);

    private static int? VersionOf(LyncPool? pool) => pool?.Release switch
    {
        LyncRelease.Lync2010 => 5,
        LyncRelease.Lync2013 => 6,
        _ => null,
    };
}
