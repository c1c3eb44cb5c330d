using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Ports;

/// <summary>
/// The ports on which a server listens in one state of a role and not in the other, and the rules of the Windows Firewall through which
/// their connections pass: what somebody has narrowed there has to be adapted when a startup mode or port changes (domain.md C.4, J.8).
/// </summary>
public sealed class PortDifference
{
    private PortDifference(IEnumerable<ListeningPort> opened, IEnumerable<ListeningPort> closed)
    {
        Opened = Array.AsReadOnly<ListeningPort>([.. opened]);
        Closed = Array.AsReadOnly<ListeningPort>([.. closed]);
    }

    /// <summary>The ports on which the server listens afterwards only.</summary>
    public IReadOnlyList<ListeningPort> Opened { get; }

    /// <summary>The ports on which the server listens before only.</summary>
    public IReadOnlyList<ListeningPort> Closed { get; }

    /// <summary>Whether no port is opened or closed.</summary>
    public bool IsEmpty => Opened.Count + Closed.Count == 0;

    /// <summary>The rules of Exchange setup through which the connections pass.</summary>
    public IReadOnlyList<string> Rules => [.. Opened.Concat(Closed).SelectMany(port => ExchangeFirewallRules.Of(port.Service)).Distinct()];

    /// <summary>The difference between two states of a role on the named computer.</summary>
    public static PortDifference Between(IUmRole before, IUmRole after, string computer)
    {
        ListeningPort[] earlier = [.. Listening(before, computer)];
        ListeningPort[] later = [.. Listening(after, computer)];
        return new PortDifference(Without(later, earlier), Without(earlier, later));
    }

    private static IEnumerable<ListeningPort> Listening(IUmRole role, string computer) => ListeningPort.OfRole(role, computer).Where(port => port.Listens == true);

    private static IEnumerable<ListeningPort> Without(ListeningPort[] those, ListeningPort[] others) =>
        those.Where(port => !Array.Exists(others, other => other.Service == port.Service && other.Port == port.Port && other.Protocol == port.Protocol));
}
