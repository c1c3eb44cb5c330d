using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>Why Lync knows a server.</summary>
public enum KnownThrough
{
    /// <summary>It belongs to the Lync topology itself.</summary>
    Topology,

    /// <summary>It carries a SIP URI dial plan, so that the component ExUM routing adds it.</summary>
    DialPlan,

    /// <summary>It is the identity, or a computer, of a trusted application pool.</summary>
    TrustedApplicationPool,
}

/// <summary>
/// An entry of the Known Servers Table as it is to be expected: Lync talks only to servers in this table. Two entries for one
/// name, through a dial plan and through a trusted application pool, stop instant messaging. Source: domain.md D.3.
/// </summary>
public sealed class KnownServer
{
    internal KnownServer(Fqdn fqdn, int? version, KnownThrough through, Resource origin)
    {
        Fqdn = fqdn;
        Version = version;
        Through = through;
        Origin = origin;
    }

    /// <summary>The name by which Lync knows the server: that of its certificate.</summary>
    public Fqdn Fqdn { get; }

    /// <summary>
    /// The version of the entry: 0 any, as for all that ExUM routing adds; 5 Lync Server 2010; 6 Lync Server 2013. Null for later
    /// releases, of which no source names it, and where it was not read.
    /// </summary>
    public int? Version { get; }

    /// <summary>Why Lync knows it.</summary>
    public KnownThrough Through { get; }

    /// <summary>The object that makes the entry: a pool, a computer, a server role, a trusted application pool.</summary>
    public Resource Origin { get; }

    /// <summary>Such as <c>ex01.contoso.com (0, DialPlan)</c>.</summary>
    public override string ToString() => $"{Fqdn} ({Version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, {Through})";
}
