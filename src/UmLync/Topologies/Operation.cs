using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>
/// Something that is done to a product and leaves no state that the product shows: nobody can read off a deployment whether its
/// topology was published since it changed, nor off a server whether its web process is older than its settings. A plan asks for
/// an operation because of the changes in it; files hold none, and a reading shows none.
/// </summary>
public sealed record Operation : Resource
{
    /// <summary>The name of the one topology of a deployment.</summary>
    public const string Topology = "topology";

    private readonly ResourceKind _kind;

    private Operation(ResourceKind kind) => _kind = kind;

    /// <summary>The publication of the topology of a Lync deployment, after which its servers know a new or removed one (domain.md D.3).</summary>
    public static ResourceKind<Operation> Publication { get; } = Table(Product.Lync, "topologyPublications");

    /// <summary>The refresh of the settings that an Exchange server, by name, keeps from setting overrides (domain.md D.4).</summary>
    public static ResourceKind<Operation> SettingRefresh { get; } = Table(Product.Exchange, "settingRefreshes");

    /// <summary>The recycling of the web process of Outlook Web App on an Exchange server, by FQDN (domain.md D.4, J.7).</summary>
    public static ResourceKind<Operation> PoolRecycle { get; } = Table(Product.Exchange, "owaPoolRecycles");

    /// <summary>A new PIN for a mailbox, by its primary SMTP address: Exchange makes one and mails it to the user (domain.md C.6).</summary>
    public static ResourceKind<Operation> PinReset { get; } = Table(Product.Exchange, "pinResets");

    /// <summary>The kinds, in the order in which they follow a change.</summary>
    public static IReadOnlyList<ResourceKind> Kinds { get; } = [Publication, SettingRefresh, PoolRecycle, PinReset];

    /// <inheritdoc/>
    public override ResourceKind Kind => _kind;

    /// <summary>What it is done to: the topology, or the server.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether it is due; unread unless the session itself knows.</summary>
    public bool? Pending { get; init; }

    /// <summary>The operation of that kind on that object.</summary>
    public static Operation Of(ResourceKey key) => (Operation)key.Kind.Identify(key.Scope, key.Name)!;

    /// <summary>Whether the kind is one of operations.</summary>
    public static bool Is(ResourceKind kind) => kind.Type == typeof(Operation);

    private static ResourceKind<Operation> Table(Product product, string id)
    {
        ResourceKind<Operation> kind = null!;
        kind = new ResourceKind<Operation>(product, id, scope => new Operation(kind) { Scope = scope }, operation => operation.Name)
            .Identity("name", Codecs.Text, operation => operation.Name, (operation, value) => operation with { Name = value })
            .Scalar("pending", Codecs.Flag, operation => operation.Pending, (operation, value) => operation with { Pending = value }, isRuntime: true);
        return kind;
    }
}
