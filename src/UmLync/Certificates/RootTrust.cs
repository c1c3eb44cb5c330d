using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>What the computers of one side think of a root.</summary>
internal sealed class RootTrust(IReadOnlyCollection<Fqdn> strangers, Fqdn? unread)
{
    /// <summary>The computers that do not trust it, by name.</summary>
    public IReadOnlyList<string> Strangers { get; } = [.. strangers.Select(computer => computer.ToString()).OrderBy(name => name, NameOrder.Instance)];

    /// <summary>A computer whose trusted roots were not read; null where all were.</summary>
    public Fqdn? Unread { get; } = unread;
}
