using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Owa;

/// <summary>
/// The Lync pool nearest to Exchange servers, for IMServerName and for a trusted application pool (domain.md D.4): one of the
/// site that bears the name of their Active Directory site, or else the pool that homes most users; ties by name. Never a
/// Director or branch, and never a release with which the servers have no instant messaging.
/// </summary>
internal static class NearestPool
{
    /// <summary>The pool of the deployment; null where none can serve them all.</summary>
    public static LyncPool? For(IEstateView estate, Scope deployment, IReadOnlyCollection<ExchangeServer> servers)
    {
        string[] sites = [.. servers.Where(server => server.Site.HasValue).Select(server => server.Site.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
        return estate.All(deployment, LyncPool.Schema).Cast<LyncPool>()
            .Where(pool => pool.MayPlaceOutcalls && servers.All(server => IsSupported(server, pool)))
            .OrderByDescending(pool => sites.Length == 1 && IsIn(estate, pool, sites[0]))
            .ThenByDescending(pool => UsersOf(estate, pool))
            .ThenBy(pool => pool.Fqdn)
            .FirstOrDefault();
    }

    /// <summary>Whether the documents allow instant messaging between the two; unread counts as allowed, and a rule says that it is unread.</summary>
    public static bool IsSupported(ExchangeServer server, LyncPool pool) =>
        ExchangeReleases.Of(server) is not { } exchange || pool.Release is not { } lync || SupportTable.AllowsOwaInstantMessaging(exchange, lync);

    private static bool IsIn(IEstateView estate, LyncPool pool, string site) =>
        Same(pool.Site, site) || Same(estate.Find(pool.Scope, LyncSite.Schema, pool.Site)?.DisplayName, site);

    private static bool Same(string? name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);

    private static int UsersOf(IEstateView estate, LyncPool pool) => (estate as Planning.Draft)?.Topology.Census.UsersOf(pool.Fqdn.ToString()) ?? 0;
}
