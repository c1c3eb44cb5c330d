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
    private PortChange(PlannedChange change, string computer, PortDifference ports)
    {
        Change = change;
        Computer = computer;
        Ports = ports;
    }

    /// <summary>The planned change.</summary>
    public PlannedChange Change { get; }

    /// <summary>The FQDN of the server, or its name where the FQDN was not read.</summary>
    public string Computer { get; }

    /// <summary>What it opens and closes.</summary>
    public PortDifference Ports { get; }

    /// <summary>What the plan changes of the ports of the estate, in its order; nothing where modes and ports stay.</summary>
    public static IReadOnlyList<PortChange> Of(Plan plan, IEstateView estate) => [.. plan.Changes.Select(change => Of(change, estate)).OfType<PortChange>()];

    private static PortChange? Of(PlannedChange change, IEstateView estate)
    {
        if (estate.UmRoles().FirstOrDefault(role => role.AsResource().Key == change.Key) is not { } role)
        {
            return null;
        }

        string computer = ListeningPort.ComputerOf(role, estate);
        PortDifference ports = PortDifference.Between(State(change, role, row => row.Before), State(change, role, row => row.After), computer);
        return ports.IsEmpty ? null : new PortChange(change, computer, ports);
    }

    private static IUmRole State(PlannedChange change, IUmRole role, Func<PropertyChange, object?> value) =>
        (IUmRole)change.Properties.Aggregate(role.AsResource(), (resource, row) => value(row) is { } known ? row.Property.With(resource, known) : resource);
}
