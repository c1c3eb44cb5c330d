using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// PSTN usages, voice policies and voice routes as the blueprint states them. A usage that one of them names is added to the one list
/// of usages; none is ever taken from it. Mediation Servers and media gateways are deployed by Topology Builder and by no command: where
/// a route needs one that is not there, that is a step for a person, and the route waits for it (domain.md J.2 steps 9 to 11, J.5, D.7).
/// </summary>
public sealed class VoiceRoutingDesigner : IDesigner
{
    private static readonly Source Stated = Source.Confirmed("J.5, D.7");
    private static readonly Source Deployed = Source.Confirmed("J.2 step 9, J.5");
    private static readonly Source Needed = Source.Inferred("J.2 step 9, H 34");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        if (blueprint.Voice.DeploymentIn(draft) is not { } deployment)
        {
            return;
        }

        VoiceChoices voice = blueprint.Voice;
        DrawDeployed(draft, deployment, voice);
        foreach (PstnUsage usage in voice.Of(PstnUsage.Schema))
        {
            VoiceStatement.Draw(draft, deployment, usage, Stated);
        }

        DrawNamedUsages(draft, deployment, voice);
        foreach (Resource resource in voice.Of(VoicePolicy.Schema).Concat<Resource>(voice.Of(VoiceRoute.Schema)))
        {
            VoiceStatement.Draw(draft, deployment, resource, Stated);
        }
    }

    private static void DrawDeployed(Draft draft, Scope deployment, VoiceChoices voice)
    {
        foreach (Resource resource in voice.Of(MediationServer.Schema).Concat<Resource>(voice.Of(MediaGateway.Schema)))
        {
            VoiceStatement.Draw(draft, deployment, resource, Deployed, nameof(VoiceMessages.TopologyBuilderDeploys));
        }

        VoiceRoute[] leading = [.. voice.Of(VoiceRoute.Schema).Where(route => route.PstnGatewayList?.Count > 0)];
        foreach (VoiceRoute route in leading)
        {
            foreach (string gateway in route.PstnGatewayList!.Where(name => draft.Find(deployment, MediaGateway.Schema, name) is null))
            {
                draft.Put(
                    new MediaGateway { Scope = deployment, Name = gateway },
                    new Because(new Message(nameof(VoiceMessages.RouteNeedsMediaGateway), route.Identity, gateway), Deployed));
            }
        }

        if (leading.Length > 0 && draft.CoverageOf(deployment, MediationServer.Schema).IsComplete && draft.All(deployment, MediationServer.Schema).Count == 0)
        {
            DrawMediationServer(draft, deployment);
        }
    }

    /// <summary>Collocated with the Front End pool that homes most users, unless the operator names another place: ties by name.</summary>
    private static void DrawMediationServer(Draft draft, Scope deployment)
    {
        LyncPool? pool = draft.All(deployment, LyncPool.Schema).Cast<LyncPool>().Where(pool => pool.MayPlaceOutcalls)
            .OrderByDescending(pool => draft.Topology.Census.VoiceUsersOf(pool.Fqdn.ToString())).ThenByDescending(pool => draft.Topology.Census.UsersOf(pool.Fqdn.ToString())).ThenBy(pool => pool.Fqdn)
            .FirstOrDefault();
        if (pool is not null)
        {
            draft.Put(
                new MediationServer { Scope = deployment, Fqdn = pool.Fqdn },
                new Because(new Message(nameof(VoiceMessages.RoutesNeedMediationServer), pool.Fqdn.ToString()), Needed));
        }
    }

    private static void DrawNamedUsages(Draft draft, Scope deployment, VoiceChoices voice)
    {
        IEnumerable<(string Usage, Resource By)> named = voice.Of(VoicePolicy.Schema).SelectMany(policy => (policy.PstnUsages ?? ValueList<string>.Empty).Select(usage => (usage, (Resource)policy)))
            .Concat(voice.Of(VoiceRoute.Schema).SelectMany(route => (route.PstnUsages ?? NameSet.Empty).Select(usage => (usage, (Resource)route))));
        foreach (IGrouping<string, (string Usage, Resource By)> usage in named.GroupBy(item => item.Usage, StringComparer.OrdinalIgnoreCase))
        {
            if (draft.Find(deployment, PstnUsage.Schema, usage.Key) is null)
            {
                draft.Put(
                    new PstnUsage { Scope = deployment, Name = usage.Key },
                    new Because(new Message(nameof(VoiceMessages.UsageIsNamed), usage.First().By.Key.Name, usage.Key), Stated));
            }
        }
    }
}
