using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// The SIP access service of UM services, through which the media of remote users goes, where Front End pools of several sites have Edge
/// Servers: the pool of the site that bears the name of the server's Active Directory site. What a service names already stays, and
/// nothing is chosen unless the blueprint asks for it (domain.md C.4, J.8, E.2 row 34).
/// </summary>
public sealed class SipAccessServiceDesigner : IDesigner
{
    private static readonly Source Nearest = Source.Inferred("C.4, E.2 row 34, J.8");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        if (!blueprint.Voice.NearestSipAccessService || blueprint.Voice.DeploymentIn(draft) is not { } deployment)
        {
            return;
        }

        LyncPool[] ways = [.. draft.All(deployment, LyncPool.Schema).Cast<LyncPool>().Where(pool => pool.MayPlaceOutcalls && pool.EdgeServer.HasValue && pool.Site is not null)];
        if (ways.Select(pool => pool.Site!).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
        {
            return;
        }

        foreach (UmService service in draft.All(UmService.Schema).Where(service => !service.SipAccessService.HasValue && SupportCheck.HasUm(service, draft)).ToArray())
        {
            Draw(draft, service, ways);
        }
    }

    private static void Draw(Draft draft, UmService service, LyncPool[] ways)
    {
        ExchangeServer? server = draft.Find(service.Scope, ExchangeServer.Schema, service.Server);
        LyncPool? pool = server is not { Site.HasValue: true } ? null : ways.Where(way => IsIn(draft, way, server.Site.Value))
            .OrderByDescending(way => draft.Topology.Census.UsersOf(way.Fqdn.ToString())).ThenBy(way => way.Fqdn).FirstOrDefault();
        if (pool is null)
        {
            draft.LeaveOut(service.Key.ToString(), new Message(nameof(VoiceMessages.NearestPoolIsUnknown), service.Server), Nearest);
            return;
        }

        draft.Put(
            service with { SipAccessService = ServiceEndpoint.Parse(pool.Fqdn + ":" + PortTable.LyncPort) },
            new Because(new Message(nameof(VoiceMessages.PoolIsNearest), service.Server, pool.Fqdn.ToString(), pool.Site!), Nearest, [Fact.Of(server!, "site"), Fact.Of(pool, "site"), Fact.Of(pool, "edgeServer")]));
    }

    private static bool IsIn(Draft draft, LyncPool pool, string site) =>
        StringComparer.OrdinalIgnoreCase.Equals(pool.Site, site) || StringComparer.OrdinalIgnoreCase.Equals(draft.Find(pool.Scope, LyncSite.Schema, pool.Site)?.DisplayName, site);
}
