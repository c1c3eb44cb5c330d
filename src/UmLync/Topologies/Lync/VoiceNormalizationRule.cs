namespace UmLync.Topologies;

/// <summary>
/// A normalization rule of a Lync dial plan: how one form of what users dial becomes an E.164 number. It can only be made for a
/// dial plan that is there, and each new dial plan comes with one of the name <c>Prefix All</c>. Source: domain.md D.7.
/// </summary>
public sealed record VoiceNormalizationRule : Resource
{
    /// <summary>The rule that a new dial plan brings along, which is only a placeholder.</summary>
    public const string Placeholder = "Prefix All";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<VoiceNormalizationRule> Schema { get; } = new ResourceKind<VoiceNormalizationRule>(
            Product.Lync, "voiceNormalizationRules", scope => new VoiceNormalizationRule { Scope = scope }, rule => rule.DialPlan + "\\" + rule.Name)
        .Identity("dialPlan", Codecs.Text, rule => rule.DialPlan, (rule, value) => rule with { DialPlan = value }, refersTo: "lyncDialPlans")
        .Identity("name", Codecs.Text, rule => rule.Name, (rule, value) => rule with { Name = value })
        .Value("pattern", Codecs.Text, rule => rule.Pattern, (rule, value) => rule with { Pattern = value })
        .Value("translation", Codecs.Text, rule => rule.Translation, (rule, value) => rule with { Translation = value })
        .Scalar("priority", Codecs.Number, rule => rule.Priority, (rule, value) => rule with { Priority = value })
        .Scalar("isInternalExtension", Codecs.Flag, rule => rule.IsInternalExtension, (rule, value) => rule with { IsInternalExtension = value })
        .Optional("description", Codecs.Text, rule => rule.Description, (rule, value) => rule with { Description = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The identity of the Lync dial plan.</summary>
    public string DialPlan { get; init; } = string.Empty;

    /// <summary>The name within the dial plan.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The regular expression that what was dialed has to match; <c>^(\d{11})$</c> by default.</summary>
    public string? Pattern { get; init; }

    /// <summary>What it becomes; <c>+$1</c> by default.</summary>
    public string? Translation { get; init; }

    /// <summary>The order among the rules of the dial plan that match; the lowest is tried first.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether the result is a number within the organization.</summary>
    public bool? IsInternalExtension { get; init; }

    /// <summary>What the rule is for, in the words of the administrator.</summary>
    public Optional<string> Description { get; init; }
}
