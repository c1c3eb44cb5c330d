using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>Holds a blueprint against the estate: a name that is not there is an error that lists the nearest names.</summary>
public static class BlueprintCheck
{
    /// <summary>Checks every name of the blueprint.</summary>
    /// <exception cref="UmLyncException">A name is not in the estate.</exception>
    public static void Against(Blueprint blueprint, Topology topology)
    {
        DialPlanSections.Check(blueprint, topology);
        string[] plans = DialPlanSections.NamesIn(blueprint, topology);
        string[] pools = [.. topology.All(LyncPool.Schema).Select(pool => pool.Fqdn.ToString())];
        string[] gateways = [.. topology.All(UmIpGateway.Schema).Select(gateway => gateway.Name)];
        Known(blueprint.DialPlans, plans, nameof(Messages.BlueprintNamesUnknownDialPlan));
        Known(blueprint.VoipSecurity.Keys, plans, nameof(Messages.BlueprintNamesUnknownDialPlan));
        Known(blueprint.PoolsOfDialPlans.Keys, plans, nameof(Messages.BlueprintNamesUnknownDialPlan));
        Known(blueprint.Pools, pools, nameof(Messages.BlueprintNamesUnknownPool));
        Known(blueprint.FutureVoicePools, pools, nameof(Messages.BlueprintNamesUnknownPool));
        Known(blueprint.OutboundPools, pools, nameof(Messages.BlueprintNamesUnknownPool));
        Known(blueprint.GatewayNames.Keys, pools, nameof(Messages.BlueprintNamesUnknownPool));
        Known(blueprint.PoolsOfDialPlans.Values.SelectMany(names => names), pools, nameof(Messages.BlueprintNamesUnknownPool));
        string[] servers = [.. topology.All(ExchangeServer.Schema).SelectMany(server => new[] { server.Name, server.Fqdn?.ToString() }).OfType<string>()];
        Known(blueprint.Certificates.Keys, servers, nameof(Messages.BlueprintNamesUnknownServer));
        Known(blueprint.ForeignGateways, gateways, nameof(Messages.BlueprintNamesUnknownGateway));
        Known(blueprint.Voice.LocationProfileOf.Keys, plans, nameof(Messages.BlueprintNamesUnknownDialPlan));
        if (!blueprint.Voice.IsEmpty && blueprint.Voice.DeploymentIn(topology) is null)
        {
            throw new UmLyncException(new Message(
                nameof(VoiceMessages.BlueprintNamesNoDeployment), blueprint.Voice.Forest?.ToString() ?? "-",
                string.Join(", ", topology.ScopesOf(Product.Lync).Select(scope => scope.Forest.ToString()))));
        }

        if (topology.All(LyncPool.Schema).FirstOrDefault(pool => blueprint.OutboundPools?.Contains(pool.Fqdn.ToString()) == true && !pool.MayPlaceOutcalls) is { } pool)
        {
            throw new UmLyncException(new Message(nameof(Messages.BlueprintChoosesWrongOutboundPool), pool.Fqdn.ToString(), pool.PoolKind?.ToString() ?? "-"));
        }
    }

    internal static void Known(IEnumerable<string>? names, string[] known, string error)
    {
        if ((names ?? []).FirstOrDefault(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new UmLyncException(new Message(error, unknown, Nearest.Listed(unknown, known)));
        }
    }
}
