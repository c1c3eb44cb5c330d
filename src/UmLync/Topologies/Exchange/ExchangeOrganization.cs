namespace UmLync.Topologies;

/// <summary>The Exchange organization itself: its name is the name of its object in Active Directory. Source: domain.md A.5.</summary>
public sealed record ExchangeOrganization : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<ExchangeOrganization> Schema { get; } = new ResourceKind<ExchangeOrganization>(
            Product.Exchange, "organizations", scope => new ExchangeOrganization { Scope = scope }, organization => organization.Name)
        .Identity("name", Codecs.Text, organization => organization.Name, (organization, value) => organization with { Name = value })
        .Scalar("hasLineAttribute", Codecs.Flag, organization => organization.HasLineAttribute, (organization, value) => organization with { HasLineAttribute = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the organization.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>
    /// Whether the schema of the forest has the attribute <c>msRTCSIP-Line</c>, by which callers of other dial plans are named. The setup
    /// of Lync adds it (domain.md J.5, H 24).
    /// </summary>
    public bool? HasLineAttribute { get; init; }
}
