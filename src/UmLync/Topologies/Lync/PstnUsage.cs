namespace UmLync.Topologies;

/// <summary>
/// A PSTN usage: the word that joins voice policies, which allow it, and voice routes, which serve it. There is one list of them
/// in a deployment, to which Set-CsPstnUsage adds. Source: domain.md J.5.
/// </summary>
public sealed record PstnUsage : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<PstnUsage> Schema { get; } = new ResourceKind<PstnUsage>(
            Product.Lync, "pstnUsages", scope => new PstnUsage { Scope = scope }, usage => usage.Name)
        .Identity("name", Codecs.Text, usage => usage.Name, (usage, value) => usage with { Name = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The usage itself, such as <c>Local</c> or <c>Long Distance</c>.</summary>
    public string Name { get; init; } = string.Empty;
}
