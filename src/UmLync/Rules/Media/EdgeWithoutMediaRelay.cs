using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// UM servers get the tokens with which voice passes a NAT firewall from the A/V Authentication service of their pool's Edge Server, and
/// a Mediation Server from that of its own. Without it remote users hear nothing (domain.md J.8, E.2 row 34).
/// </summary>
public sealed class EdgeWithoutMediaRelay() : Rule(
    nameof(RuleMessages.EdgeWithoutMediaRelay), Severity.Warning, Source.Inferred("J.8, E.2 row 34"), LyncPool.Schema, MediationServer.Schema, EdgeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (LyncPool pool in judgement.All(LyncPool.Schema).Where(pool => judgement.Knows(pool, "edgeServer")))
        {
            Judge(judgement, pool, pool.EdgeServer);
        }

        foreach (MediationServer server in judgement.All(MediationServer.Schema).Where(server => judgement.Knows(server, "edgeServer")))
        {
            Judge(judgement, server, server.EdgeServer);
        }
    }

    // An Edge Server that is not there is a dangling reference.
    private static void Judge(Judgement judgement, Resource user, Optional<string> name)
    {
        if (name.HasValue && judgement.Estate.Find(user.Scope, EdgeServer.Schema, name.Value) is { } edge
            && judgement.Knows(edge, "mediaRelayAuthEdgePort") && !edge.MediaRelayAuthEdgePort.HasValue)
        {
            judgement.Fail(user, nameof(RuleMessages.PoolHasNoMediaRelay), user.Key.Name, edge.Fqdn.ToString());
        }
    }
}
