using System;
using UmLync.Ports;

namespace UmLync.Connectors.Net;

/// <summary>How a TCP port was found.</summary>
public enum PortState
{
    /// <summary>Somebody took the connection.</summary>
    Open,

    /// <summary>The computer refused the connection: nobody listens, or a firewall says so.</summary>
    Closed,

    /// <summary>Nobody answered in time, as where a firewall drops what comes.</summary>
    NoAnswer,

    /// <summary>No way leads to the computer.</summary>
    Unreachable,

    /// <summary>The name leads to no address.</summary>
    NameUnresolved,
}

/// <summary>What came of trying a TCP port.</summary>
public sealed class PortAnswer
{
    internal PortAnswer(PortTarget target, PortState state, TimeSpan elapsed)
    {
        Computer = target.Computer;
        Port = target.Port;
        Service = target.Known?.Service;
        Listens = target.Known?.Listens;
        State = state;
        Elapsed = elapsed;
    }

    /// <summary>The name or address that was tried.</summary>
    public string Computer { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Who listens there according to the estate; null where nothing is known.</summary>
    public PortService? Service { get; }

    /// <summary>Whether somebody should listen there according to the estate; null where nothing is known.</summary>
    public bool? Listens { get; }

    /// <summary>How the port was found.</summary>
    public PortState State { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>
    /// Whether the port was found as it should be: open, or refused where the startup mode closes it (domain.md H 46). Of a port
    /// of which the estate says nothing, only open is good.
    /// </summary>
    public bool IsAsExpected => Listens == false ? State is PortState.Open or PortState.Closed : State == PortState.Open;

    /// <inheritdoc/>
    public override string ToString() => Computer + ":" + Port.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + State;
}
