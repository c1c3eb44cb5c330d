using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Where a deployment has the A/V Authentication service, each pool that homes users of a SIP URI dial plan is associated with an Edge
/// Server that runs it, and each Mediation Server names one, so that it knows where media from outside comes in (domain.md J.8).
/// </summary>
public sealed class EdgeServerNotNamed() : Rule(
    nameof(VoiceMessages.EdgeServerNotNamed), Severity.Warning, Source.Inferred("J.8"),
    EdgeServer.Schema, LyncPool.Schema, MediationServer.Schema, UmDialPlan.Schema, UmMailbox.Schema, CsUser.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [EdgeServer.Schema, LyncPool.Schema];

    private protected override void Judge(Judgement judgement)
    {
        EdgeServer[] relays = [.. judgement.All(EdgeServer.Schema).Where(server => server.MediaRelayAuthEdgePort.HasValue)];
        if (relays.Length == 0)
        {
            judgement.KnowsOfAll(judgement.All(EdgeServer.Schema), "mediaRelayAuthEdgePort");
            return;
        }

        if (!judgement.LacksAnyOf([MediationServer.Schema]))
        {
            foreach (MediationServer server in judgement.All(MediationServer.Schema).Where(server => judgement.Knows(server, "edgeServer") && !server.EdgeServer.HasValue))
            {
                judgement.Fail(server, nameof(VoiceMessages.MediationServerNamesNoEdge), server.Fqdn.ToString(), relays[0].Fqdn.ToString());
            }
        }

        LyncPool[] alone = [.. judgement.All(LyncPool.Schema).Where(pool => judgement.Knows(pool, "edgeServer") && !pool.EdgeServer.HasValue)];
        if (alone.Length > 0 && !judgement.LacksAnyOf([UmDialPlan.Schema, UmMailbox.Schema, CsUser.Schema]))
        {
            string[] plans = [.. judgement.Estate.SipDialPlans().Select(plan => plan.Name)];
            foreach (LyncPool pool in alone.Where(pool => plans.Any(plan => judgement.Estate.Census.UsersOf(pool.Fqdn.ToString(), plan) > 0)))
            {
                judgement.Fail(pool, nameof(VoiceMessages.PoolNamesNoEdge), pool.Fqdn.ToString(), relays[0].Fqdn.ToString());
            }
        }
    }
}
