namespace UmLync.Topologies;

/// <summary>A central or branch site. Source: domain.md D.3.</summary>
public sealed record LyncSite : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<LyncSite> Schema { get; } = new ResourceKind<LyncSite>(
            Product.Lync, "sites", scope => new LyncSite { Scope = scope }, site => site.SiteId)
        .Identity("siteId", Codecs.Text, site => site.SiteId, (site, value) => site with { SiteId = value })
        .Value("displayName", Codecs.Text, site => site.DisplayName, (site, value) => site with { DisplayName = value })
        .Optional("parent", Codecs.Text, site => site.Parent, (site, value) => site with { Parent = value }, refersTo: "sites");

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The SiteId, which cmdlets want where they say site; not always the display name.</summary>
    public string SiteId { get; init; } = string.Empty;

    /// <summary>The name shown to people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The SiteId of the central site, when this is a branch.</summary>
    public Optional<string> Parent { get; init; }
}
