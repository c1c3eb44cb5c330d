using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>The hunt groups of an organization, by gateway and by dial plan.</summary>
public sealed class HuntGroups
{
    private readonly Dictionary<string, List<UmHuntGroup>> _byGateway = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<UmHuntGroup>> _byPlan = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hunt groups as the estate has them.</summary>
    public static HuntGroups Of(IEstateView estate, Scope organization)
    {
        HuntGroups huntGroups = new();
        foreach (UmHuntGroup huntGroup in estate.All(organization, UmHuntGroup.Schema).Cast<UmHuntGroup>())
        {
            huntGroups.Add(huntGroup);
        }

        return huntGroups;
    }

    /// <summary>The hunt groups of a gateway.</summary>
    public IReadOnlyList<UmHuntGroup> On(UmIpGateway gateway) =>
        _byGateway.TryGetValue(gateway.Name, out List<UmHuntGroup>? found) ? found : [];

    /// <summary>The hunt groups that lead from the gateway to the plan.</summary>
    public IEnumerable<UmHuntGroup> Between(UmIpGateway gateway, UmDialPlan plan) =>
        On(gateway).Where(huntGroup => StringComparer.OrdinalIgnoreCase.Equals(huntGroup.DialPlan, plan.Name));

    /// <summary>The hunt groups that lead to the plan, from whatever gateway.</summary>
    public IReadOnlyList<UmHuntGroup> LeadingTo(UmDialPlan plan) =>
        _byPlan.TryGetValue(plan.Name, out List<UmHuntGroup>? found) ? found : [];

    /// <summary>The names of the gateways from which the plan is reached.</summary>
    public IEnumerable<string> GatewaysOf(UmDialPlan plan) => LeadingTo(plan).Select(huntGroup => huntGroup.Gateway);

    internal HashSet<string> NamesOn(UmIpGateway gateway) => new(On(gateway).Select(huntGroup => huntGroup.Name), StringComparer.OrdinalIgnoreCase);

    internal void Add(UmHuntGroup huntGroup)
    {
        ListOf(_byGateway, huntGroup.Gateway).Add(huntGroup);
        ListOf(_byPlan, huntGroup.DialPlan ?? string.Empty).Add(huntGroup);
    }

    private static List<UmHuntGroup> ListOf(Dictionary<string, List<UmHuntGroup>> index, string name)
    {
        if (!index.TryGetValue(name, out List<UmHuntGroup>? list))
        {
            index.Add(name, list = []);
        }

        return list;
    }
}
