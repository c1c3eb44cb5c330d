using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>What people notice of a change while it happens.</summary>
public sealed class Impact
{
    /// <summary>Nobody notices.</summary>
    public static Impact None { get; } = new(null, dropsCalls: false, users: 0);

    /// <summary>The given impact.</summary>
    public Impact(string? restarts, bool dropsCalls, int users, IReadOnlyList<string>? firewallRules = null)
    {
        Restarts = restarts;
        DropsCalls = dropsCalls;
        Users = users;
        FirewallRules = Array.AsReadOnly<string>([.. firewallRules ?? []]);
    }

    /// <summary>The service that restarts, as <c>computer\service</c>, or null.</summary>
    public string? Restarts { get; }

    /// <summary>Whether calls in progress end (inferred: a UM service or Front End that stops drops its calls; the call router holds none, domain.md C.4).</summary>
    public bool DropsCalls { get; }

    /// <summary>How many users the change touches, as far as they were counted.</summary>
    public int Users { get; }

    /// <summary>
    /// The rules of the Windows Firewall on the server to be adapted where somebody has narrowed them: connections to ports pass through
    /// them that the change opens or closes (domain.md C.4, J.8).
    /// </summary>
    public IReadOnlyList<string> FirewallRules { get; }

    /// <summary>The impact of a change of the object.</summary>
    public static Impact Of(Resource resource, bool isOperation, Draft draft)
    {
        UserCensus census = draft.Topology.Census;
        return resource switch
        {
            WindowsService service when isOperation => new Impact(service.Kind.NameOf(service), service.Name != UmCallRouter.ServiceName, UsersOf(service, draft)),
            Operation operation when operation.Kind == Operation.PoolRecycle => new Impact(operation.Name + "\\" + OperationCalls.OwaPool, dropsCalls: false, users: 0),
            UmDialPlan plan => new Impact(null, dropsCalls: false, census.MailboxesOf(plan.Name)),
            UmHuntGroup huntGroup => new Impact(null, dropsCalls: false, UsersOf(huntGroup, draft)),
            IUmRole role => OfRole(role, draft),
            UmIpGateway { Address: { } address } => new Impact(null, dropsCalls: false, census.UsersOf(address.ToString())),
            _ => None,
        };
    }

    private static Impact OfRole(IUmRole role, Draft draft)
    {
        IReadOnlyList<string> rules = draft.Topology.Find(role.AsResource().Key) is IUmRole before ? PortDifference.Between(before, role, role.Server).Rules : [];
        return rules.Count == 0 ? None : new Impact(null, dropsCalls: false, users: 0, rules);
    }

    private static int UsersOf(UmHuntGroup huntGroup, Draft draft) =>
        draft.Find(huntGroup.Scope, UmIpGateway.Schema, huntGroup.Gateway)?.Address is { } address && huntGroup.DialPlan is { } plan
            ? draft.Topology.Census.UsersOf(address.ToString(), plan)
            : 0;

    private static int UsersOf(WindowsService service, Draft draft)
    {
        if (service.Scope.Product == Product.Lync)
        {
            string? pool = draft.Find(service.Scope, LyncComputer.Schema, service.Computer.ToString())?.Pool;
            return pool is null ? 0 : draft.Topology.Census.UsersOf(pool);
        }

        string server = service.Computer.FirstLabel;
        NameSet? plans = draft.Find(service.Scope, UmService.Schema, server)?.DialPlans ?? draft.Find(service.Scope, UmServer.Schema, server)?.DialPlans;
        return service.Name == UmCallRouter.ServiceName || plans is null
            ? 0
            : plans.Sum(plan => draft.Find(service.Scope, UmDialPlan.Schema, plan) is null ? 0 : draft.Topology.Census.MailboxesOf(plan));
    }
}
