using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>What a pool is for.</summary>
public enum PoolKind
{
    /// <summary>An Enterprise Edition Front End pool.</summary>
    FrontEnd,

    /// <summary>A Standard Edition server.</summary>
    StandardEdition,

    /// <summary>A Director: authenticates and redirects, homes no users. Never carries UM's outgoing calls.</summary>
    Director,

    /// <summary>A survivable branch appliance or server, registrar of a branch site.</summary>
    Branch,
}

/// <summary>The release of the Lync side, in order of age.</summary>
public enum LyncRelease
{
    /// <summary>Office Communications Server 2007 R2.</summary>
    Ocs2007R2,

    /// <summary>Lync Server 2010.</summary>
    Lync2010,

    /// <summary>Lync Server 2013.</summary>
    Lync2013,

    /// <summary>Skype for Business Server 2015.</summary>
    Sfb2015,

    /// <summary>Skype for Business Server 2019.</summary>
    Sfb2019,
}

/// <summary>A registrar pool or Standard Edition server. Source: domain.md A.3, D.3.</summary>
public sealed record LyncPool : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<LyncPool> Schema { get; } = new ResourceKind<LyncPool>(
            Product.Lync, "pools", scope => new LyncPool { Scope = scope }, pool => pool.Fqdn.ToString())
        .Identity("fqdn", Codecs.Fqdn, pool => pool.Fqdn, (pool, value) => pool with { Fqdn = value })
        .Scalar("kind", Codecs.Word<PoolKind>(), pool => pool.PoolKind, (pool, value) => pool with { PoolKind = value })
        .Scalar("release", Codecs.Word<LyncRelease>(), pool => pool.Release, (pool, value) => pool with { Release = value })
        .Optional("build", Codecs.Version, pool => pool.Build, (pool, value) => pool with { Build = value })
        .Optional("clusterId", Codecs.Text, pool => pool.ClusterId, (pool, value) => pool with { ClusterId = value })
        .Value("site", Codecs.Text, pool => pool.Site, (pool, value) => pool with { Site = value }, refersTo: "sites")
        .Optional("edgeServer", Codecs.Text, pool => pool.EdgeServer, (pool, value) => pool with { EdgeServer = value }, refersTo: "edgeServers");

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN, which is also the address of the pool's UM IP gateway.</summary>
    public Fqdn Fqdn { get; init; } = null!;

    /// <summary>What the pool is for.</summary>
    public PoolKind? PoolKind { get; init; }

    /// <summary>The release that the pool runs.</summary>
    public LyncRelease? Release { get; init; }

    /// <summary>The build, where known.</summary>
    public Optional<ProductVersion> Build { get; init; }

    /// <summary>The cluster id (<c>site:number</c>), which ExchUcUtil uses as the gateway's name.</summary>
    public Optional<string> ClusterId { get; init; }

    /// <summary>The SiteId of the pool's site.</summary>
    public string? Site { get; init; }

    /// <summary>The FQDN of the Edge Server whose A/V Authentication service the pool and its UM servers use (domain.md J.8).</summary>
    public Optional<string> EdgeServer { get; init; }

    /// <summary>Whether the pool may ever place UM's outgoing calls: never a Director, never a branch (domain.md A.6).</summary>
    public bool MayPlaceOutcalls => PoolKind is Topologies.PoolKind.FrontEnd or Topologies.PoolKind.StandardEdition;
}
