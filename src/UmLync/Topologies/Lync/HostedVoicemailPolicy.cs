namespace UmLync.Topologies;

/// <summary>
/// Where voice mail goes that Lync does not hand to an Exchange of its own forest: Exchange Online or another provider. A user
/// whose hosted flag is set follows it even when the mailbox is on premises. Source: domain.md D.2, E.2 rows 22 and 23.
/// </summary>
public sealed record HostedVoicemailPolicy : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<HostedVoicemailPolicy> Schema { get; } = new ResourceKind<HostedVoicemailPolicy>(
            Product.Lync, "hostedVoicemailPolicies", scope => new HostedVoicemailPolicy { Scope = scope }, policy => policy.Identity)
        .Identity("identity", Codecs.Text, policy => policy.Identity, (policy, value) => policy with { Identity = value })
        .Optional("destination", Codecs.Text, policy => policy.Destination, (policy, value) => policy with { Destination = value })
        .Optional("organization", Codecs.Text, policy => policy.Organization, (policy, value) => policy with { Organization = value })
        .Optional("description", Codecs.Text, policy => policy.Description, (policy, value) => policy with { Description = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary><c>Global</c>, <c>Site:&lt;SiteId&gt;</c>, or the name of a policy for users.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>The FQDN of the provider, such as <c>exap.um.outlook.com</c>.</summary>
    public Optional<string> Destination { get; init; }

    /// <summary>The routing FQDNs of the tenants, separated by commas.</summary>
    public Optional<string> Organization { get; init; }

    /// <summary>What the policy is for, in the words of the administrator.</summary>
    public Optional<string> Description { get; init; }
}
