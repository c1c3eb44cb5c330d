namespace UmLync.Topologies;

/// <summary>
/// A UM mailbox policy: what the users of a dial plan may do. Every UM-enabled mailbox has one. New-UMDialPlan makes one called
/// <c>&lt;dial plan&gt; Default Policy</c> unless told otherwise. Source: domain.md C.1, C.3, C.6.
/// </summary>
public sealed record UmMailboxPolicy : Resource
{
    /// <summary>What Exchange appends to the name of a dial plan to name the policy that it generates.</summary>
    public const string DefaultSuffix = " Default Policy";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmMailboxPolicy> Schema { get; } = new ResourceKind<UmMailboxPolicy>(
            Product.Exchange, "umMailboxPolicies", scope => new UmMailboxPolicy { Scope = scope }, policy => policy.Name)
        .Identity("name", Codecs.Text, policy => policy.Name, (policy, value) => policy with { Name = value })
        .Value("dialPlan", Codecs.Text, policy => policy.DialPlan, (policy, value) => policy with { DialPlan = value }, refersTo: "umDialPlans")
        .Value("allowedInCountryOrRegionGroups", Codecs.List(Codecs.Text), policy => policy.AllowedInCountryOrRegionGroups, (policy, value) => policy with { AllowedInCountryOrRegionGroups = value })
        .Scalar("allowSubscriberAccess", Codecs.Flag, policy => policy.AllowSubscriberAccess, (policy, value) => policy with { AllowSubscriberAccess = value })
        .Scalar("allowPlayOnPhone", Codecs.Flag, policy => policy.AllowPlayOnPhone, (policy, value) => policy with { AllowPlayOnPhone = value })
        .Scalar("allowMessageWaitingIndicator", Codecs.Flag, policy => policy.AllowMessageWaitingIndicator, (policy, value) => policy with { AllowMessageWaitingIndicator = value })
        .Scalar("allowMissedCallNotifications", Codecs.Flag, policy => policy.AllowMissedCallNotifications, (policy, value) => policy with { AllowMissedCallNotifications = value })
        .Scalar("allowCallAnsweringRules", Codecs.Flag, policy => policy.AllowCallAnsweringRules, (policy, value) => policy with { AllowCallAnsweringRules = value })
        .Scalar("allowFax", Codecs.Flag, policy => policy.AllowFax, (policy, value) => policy with { AllowFax = value })
        .Scalar("minPinLength", Codecs.Number, policy => policy.MinPinLength, (policy, value) => policy with { MinPinLength = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name, at most 64 characters.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The name of the dial plan whose users the policy governs.</summary>
    public string? DialPlan { get; init; }

    /// <summary>The dialling rule groups of the dial plan that users may call.</summary>
    public ValueList<string>? AllowedInCountryOrRegionGroups { get; init; }

    /// <summary>Whether users may listen to their mailbox by telephone (Outlook Voice Access).</summary>
    public bool? AllowSubscriberAccess { get; init; }

    /// <summary>Whether users may have a message played on a telephone; it needs a gateway that allows out-calls.</summary>
    public bool? AllowPlayOnPhone { get; init; }

    /// <summary>Whether users' clients show that a message waits.</summary>
    public bool? AllowMessageWaitingIndicator { get; init; }

    /// <summary>Whether users are told of calls that they missed.</summary>
    public bool? AllowMissedCallNotifications { get; init; }

    /// <summary>Whether users may set call answering rules, which stand in the way of a move to Cloud Voicemail.</summary>
    public bool? AllowCallAnsweringRules { get; init; }

    /// <summary>Whether users may receive faxes; in a SIP URI dial plan behind a Mediation Server none arrives.</summary>
    public bool? AllowFax { get; init; }

    /// <summary>The least number of digits of a PIN; 6 by default.</summary>
    public int? MinPinLength { get; init; }
}
