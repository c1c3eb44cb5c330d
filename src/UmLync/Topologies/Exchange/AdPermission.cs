namespace UmLync.Topologies;

/// <summary>To which objects below its own an access control entry applies.</summary>
public enum AdInheritance
{
    /// <summary>The object only.</summary>
    None,

    /// <summary>The object and everything below it.</summary>
    All,
}

/// <summary>
/// What a security group may do on one of the Active Directory containers of the Exchange organization: the allowed and the
/// denied rights of its entries, explicit and inherited. What counts is allowed minus denied. Source: domain.md A.5.
/// </summary>
public sealed record AdPermission : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<AdPermission> Schema { get; } = new ResourceKind<AdPermission>(
            Product.Exchange, "permissions", scope => new AdPermission { Scope = scope }, permission => permission.Container + "\\" + permission.Group)
        .Identity("container", Codecs.Text, permission => permission.Container, (permission, value) => permission with { Container = value })
        .Identity("group", Codecs.Text, permission => permission.Group, (permission, value) => permission with { Group = value })
        .Value("allowed", Codecs.Names, permission => permission.Allowed, (permission, value) => permission with { Allowed = value })
        .Value("denied", Codecs.Names, permission => permission.Denied, (permission, value) => permission with { Denied = value })
        .Scalar("inheritance", Codecs.Word<AdInheritance>(), permission => permission.Inheritance, (permission, value) => permission with { Inheritance = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the container, as the ADPermission cmdlets take it.</summary>
    public string Container { get; init; } = string.Empty;

    /// <summary>The group as <c>domain\name</c>.</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>The rights that entries allow: ListChildren (0x4), ReadProperty (0x10) and others.</summary>
    public NameSet? Allowed { get; init; }

    /// <summary>The rights that entries deny.</summary>
    public NameSet? Denied { get; init; }

    /// <summary>Whether the allowed rights reach the objects below.</summary>
    public AdInheritance? Inheritance { get; init; }
}
