using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Ports;

/// <summary>A row of the port table: what one service listens on in which startup modes.</summary>
public sealed class PortRow
{
    internal PortRow(PortService service, PortProtocol protocol, int first, int last, PortSecurity security, IReadOnlyList<UmStartupMode> modes, bool isChangeable, Source source)
    {
        Service = service;
        Protocol = protocol;
        First = first;
        Last = last;
        Security = security;
        Modes = modes;
        IsChangeable = isChangeable;
        Source = source;
    }

    /// <summary>Who listens.</summary>
    public PortService Service { get; }

    /// <summary>The transport protocol.</summary>
    public PortProtocol Protocol { get; }

    /// <summary>The port, or the first of a range.</summary>
    public int First { get; }

    /// <summary>The last port of a range; the port itself where it is one.</summary>
    public int Last { get; }

    /// <summary>Whether connections are encrypted.</summary>
    public PortSecurity Security { get; }

    /// <summary>The startup modes in which the service listens there.</summary>
    public IReadOnlyList<UmStartupMode> Modes { get; }

    /// <summary>Whether the port can be changed.</summary>
    public bool IsChangeable { get; }

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }
}
