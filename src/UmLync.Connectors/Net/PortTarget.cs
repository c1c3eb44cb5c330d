using System;
using UmLync.Ports;

namespace UmLync.Connectors.Net;

/// <summary>A TCP port to try.</summary>
public sealed class PortTarget
{
    /// <summary>The port of the computer.</summary>
    /// <param name="computer">The name or address.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <param name="known">What the estate says of it; null where nothing is known.</param>
    public PortTarget(string computer, int port, ListeningPort? known = null)
    {
        Computer = computer ?? throw new ArgumentNullException(nameof(computer));
        Port = port is >= 1 and <= 65535 ? port : throw new ArgumentOutOfRangeException(nameof(port));
        Known = known;
    }

    /// <summary>The name or address.</summary>
    public string Computer { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>What the estate says of the port; null where nothing is known.</summary>
    public ListeningPort? Known { get; }
}
