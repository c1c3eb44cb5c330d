using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Encryption;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// The blueprint that an estate follows already: its mapping, its outbound gateways, its securities and its names written down
/// as choices, so that a later plan keeps to them. What does not work now is no choice, and is left to be computed.
/// </summary>
public static class PresentChoices
{
    /// <summary>The choices that the estate shows.</summary>
    public static Blueprint Of(Topology topology)
    {
        IReadOnlyList<DialPlanBinding> bindings = DialPlanBinding.Of(topology);
        (UmIpGateway Gateway, LyncPool Pool)[] own = [.. topology.ScopesOf(Product.Exchange).SelectMany(organization => OwnGateways.Of(topology, organization).All)];
        NameSet pools = new(own.Select(item => item.Pool.Fqdn.ToString()));
        return Blueprint.Empty with
        {
            DialPlans = new NameSet(topology.SipDialPlans().Select(plan => plan.Name)),
            Pools = pools,
            FutureVoicePools = new NameSet(pools.Where(pool => topology.Census.VoiceUsersOf(pool) == 0)),
            PoolsOfDialPlans = MapOf(bindings.GroupBy(binding => binding.DialPlan, binding => binding.Pool, StringComparer.OrdinalIgnoreCase), group => new NameSet(group)),
            OutboundPools = new NameSet(OutboundPools(topology)),
            VoipSecurity = Securities(topology),
            UmDialPlans = PresentDialPlans.Of(topology),
            UmAutoAttendants = PresentDialPlans.AttendantsOf(topology),
            DiallingRules = PresentDialPlans.RulesOf(topology),
            Voice = PresentVoice.Of(topology),
            GatewayNames = MapOf(own.GroupBy(item => item.Pool.Fqdn.ToString(), item => item.Gateway.Name, StringComparer.OrdinalIgnoreCase), group => group.First()),
            Contacts = PresentContacts.Of(topology),
        };
    }

    /// <summary>The pools that place calls, where exactly one of those that may does.</summary>
    private static IEnumerable<string> OutboundPools(Topology topology) =>
        from organization in topology.ScopesOf(Product.Exchange)
        from set in DialPlanSet.Of(topology, organization)
        let placing = OutboundDesigner.Eligible(set).Where(item => item.Gateway.OutcallsAllowed == true).ToArray()
        where placing.Length == 1
        select placing[0].Pool.Fqdn.ToString();

    /// <summary>The securities of the plans whose every pair works.</summary>
    private static Dictionary<string, VoipSecurity> Securities(Topology topology) =>
        EncryptionPairRow.Of(topology, Blueprint.Empty)
            .GroupBy(pair => pair.DialPlan, StringComparer.OrdinalIgnoreCase)
            .Where(pairs => pairs.All(pair => pair.Works == true))
            .ToDictionary(pairs => pairs.Key, pairs => pairs.First().Security!.Value, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, T> MapOf<T>(IEnumerable<IGrouping<string, string>> groups, Func<IGrouping<string, string>, T> value) =>
        groups.ToDictionary(group => group.Key, value, StringComparer.OrdinalIgnoreCase);
}
