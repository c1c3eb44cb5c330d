using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Ports;

/// <summary>One line of a firewall change request: who connects to whom, on which ports, and why.</summary>
public sealed class FirewallFlow
{
    /// <summary>What stands for every source: voice comes from the clients and media servers, wherever they are.</summary>
    public const string Anywhere = "any";

    internal FirewallFlow(string source, ListeningPort destination, Message reason, Source evidence)
    {
        Source = source;
        Destination = destination.Computer;
        Protocol = destination.Protocol;
        Ports = destination.Ports;
        Service = destination.Service;
        Reason = reason;
        Evidence = evidence;
    }

    /// <summary>The FQDN of the computer that connects, or <see cref="Anywhere"/>.</summary>
    public string Source { get; }

    /// <summary>The FQDN of the computer that listens.</summary>
    public string Destination { get; }

    /// <summary>The transport protocol.</summary>
    public PortProtocol Protocol { get; }

    /// <summary>The port or range at the destination.</summary>
    public string Ports { get; }

    /// <summary>Who listens there.</summary>
    public PortService Service { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>Where it is documented.</summary>
    public Source Evidence { get; }

    /// <inheritdoc/>
    public override string ToString() => Source + " -> " + Destination + " " + Protocol + " " + Ports;
}
