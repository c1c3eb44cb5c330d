namespace UmLync.Topologies;

/// <summary>A voice policy: where the users to whom it applies may call. Source: domain.md J.5.</summary>
public sealed record VoicePolicy : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<VoicePolicy> Schema { get; } = new ResourceKind<VoicePolicy>(
            Product.Lync, "voicePolicies", scope => new VoicePolicy { Scope = scope }, policy => policy.Identity)
        .Identity("identity", Codecs.Text, policy => policy.Identity, (policy, value) => policy with { Identity = value })
        .Value("pstnUsages", Codecs.List(Codecs.Text), policy => policy.PstnUsages, (policy, value) => policy with { PstnUsages = value }, refersTo: "pstnUsages")
        .Optional("description", Codecs.Text, policy => policy.Description, (policy, value) => policy with { Description = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary><c>Global</c>, <c>Site:&lt;SiteId&gt;</c>, or the name of a policy for users.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>The usages that it allows; the first that has a route for a number serves the call.</summary>
    public ValueList<string>? PstnUsages { get; init; }

    /// <summary>What the policy is for, in the words of the administrator.</summary>
    public Optional<string> Description { get; init; }
}
