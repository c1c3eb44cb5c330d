using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>A computer of a pool; in a Standard Edition pool it has the pool's own FQDN. Source: domain.md D.3.</summary>
public sealed record LyncComputer : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<LyncComputer> Schema { get; } = new ResourceKind<LyncComputer>(
            Product.Lync, "computers", scope => new LyncComputer { Scope = scope }, computer => computer.Fqdn.ToString())
        .Identity("fqdn", Codecs.Fqdn, computer => computer.Fqdn, (computer, value) => computer with { Fqdn = value })
        .Value("pool", Codecs.Text, computer => computer.Pool, (computer, value) => computer with { Pool = value }, refersTo: "pools");

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN of the computer.</summary>
    public Fqdn Fqdn { get; init; } = null!;

    /// <summary>The FQDN of its pool.</summary>
    public string? Pool { get; init; }
}
