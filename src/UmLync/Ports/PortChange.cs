using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Ports;

/// <summary>
/// What a planned change of a startup mode or port means for firewalls: which ports a server then listens on that it did not
/// listen on before, and the other way round (domain.md C.4, J.8: rules may have to be adapted).
/// </summary>
public sealed class PortChange
{
    private PortChange(PlannedChange change, string computer, IEnumerable<ListeningPort> opened, IEnumerable<ListeningPort> closed)
    {
        Change = change;
        Computer = computer;
        Opened = Array.AsReadOnly<ListeningPort>([.. opened]);
        Closed = Array.AsReadOnly<ListeningPort>([.. closed]);
    }

    /// <summary>The planned change.</summary>
    public PlannedChange Change { get; }

    /// <summary>The FQDN of the server, or its name where the FQDN was not read.</summary>
    public string Computer { get; }

    /// <summary>The ports on which the server listens afterwards only.</summary>
    public IReadOnlyList<ListeningPort> Opened { get; }

    /// <summary>The ports on which the server listens before only.</summary>
    public IReadOnlyList<ListeningPort> Closed { get; }

    /// <summary>The rules of Exchange setup through which the connections pass.</summary>
    public IReadOnlyList<string> Rules => [.. Opened.Concat(Closed).SelectMany(port => ExchangeFirewallRules.Of(port.Service)).Distinct()];

    /// <summary>What the plan changes of the ports of the estate, in its order; nothing where modes and ports stay.</summary>
    public static IReadOnlyList<PortChange> Of(Plan plan, IEstateView estate) => [.. plan.Changes.Select(change => Of(change, estate)).OfType<PortChange>()];

    private static PortChange? Of(PlannedChange change, IEstateView estate)
    {
        if (estate.UmRoles().FirstOrDefault(role => role.AsResource().Key == change.Key) is not { } role)
        {
            return null;
        }

        string computer = ListeningPort.ComputerOf(role, estate);
        ListeningPort[] before = [.. Ports(change, role, computer, row => row.Before)];
        ListeningPort[] after = [.. Ports(change, role, computer, row => row.After)];
        PortChange found = new(change, computer, Without(after, before), Without(before, after));
        return found.Opened.Count + found.Closed.Count > 0 ? found : null;
    }

    private static IEnumerable<ListeningPort> Ports(PlannedChange change, IUmRole role, string computer, Func<PropertyChange, object?> value)
    {
        Resource state = change.Properties.Aggregate(role.AsResource(), (resource, row) => value(row) is { } known ? row.Property.With(resource, known) : resource);
        return ListeningPort.OfRole((IUmRole)state, computer).Where(port => port.Listens == true);
    }

    private static IEnumerable<ListeningPort> Without(ListeningPort[] those, ListeningPort[] others) =>
        those.Where(port => !Array.Exists(others, other => other.Service == port.Service && other.Port == port.Port && other.Protocol == port.Protocol));
}
