using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// Computers outside Lync that Lync trusts as SIP peers, such as the servers of Outlook Web App. An Exchange server that carries
/// a SIP URI dial plan is a known server already; a pool of the same name makes a second entry and stops instant messaging.
/// Source: domain.md D.3, J.7, E.2 row 37.
/// </summary>
public sealed record TrustedApplicationPool : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<TrustedApplicationPool> Schema { get; } = new ResourceKind<TrustedApplicationPool>(
            Product.Lync, "trustedApplicationPools", scope => new TrustedApplicationPool { Scope = scope }, pool => pool.Fqdn.ToString())
        .Identity("fqdn", Codecs.Fqdn, pool => pool.Fqdn, (pool, value) => pool with { Fqdn = value })
        .Optional("registrar", Codecs.Text, pool => pool.Registrar, (pool, value) => pool with { Registrar = value }, refersTo: "pools")
        .Value("site", Codecs.Text, pool => pool.Site, (pool, value) => pool with { Site = value }, refersTo: "sites")
        .Value("computers", Codecs.Names, pool => pool.Computers, (pool, value) => pool with { Computers = value })
        .Scalar("requiresReplication", Codecs.Flag, pool => pool.RequiresReplication, (pool, value) => pool with { RequiresReplication = value })
        .Scalar("throttleAsServer", Codecs.Flag, pool => pool.ThrottleAsServer, (pool, value) => pool with { ThrottleAsServer = value })
        .Scalar("treatAsAuthenticated", Codecs.Flag, pool => pool.TreatAsAuthenticated, (pool, value) => pool with { TreatAsAuthenticated = value })
        .Scalar("version", Codecs.Number, pool => pool.Version, (pool, value) => pool with { Version = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN of the pool, equal to the subject name of the certificate that gives access to OWA.</summary>
    public Fqdn Fqdn { get; init; } = null!;

    /// <summary>The FQDN of the Lync pool that serves it; one without can take no application endpoint.</summary>
    public Optional<string> Registrar { get; init; }

    /// <summary>The SiteId of its site.</summary>
    public string? Site { get; init; }

    /// <summary>The FQDNs of its computers; that of the pool itself where it is a single computer.</summary>
    public NameSet? Computers { get; init; }

    /// <summary>Whether the Central Management store is replicated to its computers; false for OWA.</summary>
    public bool? RequiresReplication { get; init; }

    /// <summary>Whether connections are throttled as those of servers, not of clients.</summary>
    public bool? ThrottleAsServer { get; init; }

    /// <summary>Whether requests count as authenticated.</summary>
    public bool? TreatAsAuthenticated { get; init; }

    /// <summary>The version of its entry in the Known Servers Table: 6 made with Lync Server 2013, 5 with 2010.</summary>
    public int? Version { get; init; }
}
