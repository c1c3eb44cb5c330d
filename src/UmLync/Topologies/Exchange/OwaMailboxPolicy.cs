namespace UmLync.Topologies;

/// <summary>
/// What Outlook Web App offers the users to whom the policy is assigned. Instant messaging must be allowed here as well as on
/// the virtual directory. Source: domain.md D.4, J.7.
/// </summary>
public sealed record OwaMailboxPolicy : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<OwaMailboxPolicy> Schema { get; } = new ResourceKind<OwaMailboxPolicy>(
            Product.Exchange, "owaMailboxPolicies", scope => new OwaMailboxPolicy { Scope = scope }, policy => policy.Name)
        .Identity("name", Codecs.Text, policy => policy.Name, (policy, value) => policy with { Name = value })
        .Scalar("isDefault", Codecs.Flag, policy => policy.IsDefault, (policy, value) => policy with { IsDefault = value })
        .Scalar("instantMessagingEnabled", Codecs.Flag, policy => policy.InstantMessagingEnabled, (policy, value) => policy with { InstantMessagingEnabled = value })
        .Scalar("instantMessagingType", Codecs.Word<InstantMessagingType>(), policy => policy.InstantMessagingType, (policy, value) => policy with { InstantMessagingType = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name; the policy that Exchange setup makes is called <c>Default</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether new mailboxes get this policy.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Whether users may use instant messaging.</summary>
    public bool? InstantMessagingEnabled { get; init; }

    /// <summary>Who offers instant messaging; Ocs for Lync.</summary>
    public InstantMessagingType? InstantMessagingType { get; init; }
}
