using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Connections;

/// <summary>The names that completion offers, taken from the last picture that a command read: completing reads nothing.</summary>
internal sealed class EstateNames
{
    /// <summary>The kinds that have to be read.</summary>
    public static readonly IReadOnlyList<ResourceKind> Kinds =
        [UmDialPlan.Schema, LyncPool.Schema, ExumContact.Schema, WindowsService.OfExchange, WindowsService.OfLync];

    private EstateNames(Topology topology)
    {
        SipDialPlans = [.. topology.SipDialPlans().Select(plan => (plan.Name, plan.PhoneContext?.ToString() ?? plan.Name))];
        Pools = [.. topology.All(LyncPool.Schema).Select(pool => (pool.Fqdn.ToString(), pool.PoolKind + " " + pool.Release))];
        Contacts =
        [
            .. topology.All(ExumContact.Schema).Select(contact => (contact.SipAddress.ToString(), contact.DisplayNumber.HasValue ? contact.DisplayNumber.Value : contact.SipAddress.WithoutScheme)),
        ];
        Computers =
        [
            .. topology.All(WindowsService.OfExchange).Concat(topology.All(WindowsService.OfLync))
                .GroupBy(service => service.Computer.ToString())
                .Select(services => (services.Key, string.Join(", ", services.Select(service => service.Name)))),
        ];
    }

    /// <summary>The SIP URI dial plans, each with what tells it apart.</summary>
    public IReadOnlyList<(string Name, string Note)> SipDialPlans { get; }

    /// <summary>The pools by FQDN, each with its kind and release.</summary>
    public IReadOnlyList<(string Name, string Note)> Pools { get; }

    /// <summary>The contacts of Unified Messaging by SIP address, each with its number.</summary>
    public IReadOnlyList<(string Name, string Note)> Contacts { get; }

    /// <summary>The computers of the integration's services, each with those.</summary>
    public IReadOnlyList<(string Name, string Note)> Computers { get; }

    public static EstateNames Of(Topology topology) => new(topology);
}
