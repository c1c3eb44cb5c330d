using System;
using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>Which gateways and dial plans hunt groups tie together: kept with each change, since an estate has ten thousand.</summary>
internal sealed class HuntGroupLinks
{
    private readonly Dictionary<ResourceKey, Dictionary<string, int>> _plansOfGateways = [];
    private readonly Dictionary<ResourceKey, Dictionary<string, int>> _gatewaysOfPlans = [];

    public HuntGroupLinks(IEnumerable<UmHuntGroup> huntGroups)
    {
        foreach (UmHuntGroup huntGroup in huntGroups)
        {
            Replace(null, huntGroup);
        }
    }

    /// <summary>The names of the dial plans to which hunt groups of the gateway lead; an unread plan is an empty name.</summary>
    public IReadOnlyCollection<string> PlansOf(ResourceKey gateway) => Of(_plansOfGateways, gateway);

    /// <summary>The names of the gateways from which hunt groups lead to the plan.</summary>
    public IReadOnlyCollection<string> GatewaysOf(ResourceKey plan) => Of(_gatewaysOfPlans, plan);

    /// <summary>Takes the place of a hunt group that changes, is new (no before) or goes (no after).</summary>
    public void Replace(UmHuntGroup? before, UmHuntGroup? after)
    {
        Count(before, -1);
        Count(after, 1);
    }

    private static IReadOnlyCollection<string> Of(Dictionary<ResourceKey, Dictionary<string, int>> links, ResourceKey key) =>
        links.TryGetValue(key, out Dictionary<string, int>? names) ? names.Keys : Array.Empty<string>();

    private static void Count(Dictionary<ResourceKey, Dictionary<string, int>> links, ResourceKey key, string name, int by)
    {
        if (!links.TryGetValue(key, out Dictionary<string, int>? names))
        {
            links.Add(key, names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        }

        names.TryGetValue(name, out int count);
        if (count + by == 0)
        {
            names.Remove(name);
        }
        else
        {
            names[name] = count + by;
        }
    }

    private void Count(UmHuntGroup? huntGroup, int by)
    {
        if (huntGroup is not null)
        {
            string plan = huntGroup.DialPlan ?? string.Empty;
            Count(_plansOfGateways, new ResourceKey(huntGroup.Scope, UmIpGateway.Schema, huntGroup.Gateway), plan, by);
            Count(_gatewaysOfPlans, new ResourceKey(huntGroup.Scope, UmDialPlan.Schema, plan), huntGroup.Gateway, by);
        }
    }
}
