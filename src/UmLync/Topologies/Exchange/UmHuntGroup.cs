using System;

namespace UmLync.Topologies;

/// <summary>
/// A hunt group ties the calls that arrive through a gateway to a dial plan, by the pilot identifier that the caller's side
/// sends. For Lync the pilot is the first label of the plan's phone context. There is no Set-UMHuntGroup: a change is a new
/// one and the removal of the old. Source: domain.md A.7, C.3.
/// </summary>
public sealed record UmHuntGroup : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmHuntGroup> Schema { get; } = new ResourceKind<UmHuntGroup>(
            Product.Exchange, "umHuntGroups", scope => new UmHuntGroup { Scope = scope }, huntGroup => huntGroup.Gateway + "\\" + huntGroup.Name)
        .Identity("gateway", Codecs.Text, huntGroup => huntGroup.Gateway, (huntGroup, value) => huntGroup with { Gateway = value }, refersTo: "umIpGateways")
        .Identity("name", Codecs.Text, huntGroup => huntGroup.Name, (huntGroup, value) => huntGroup with { Name = value })
        .Value("dialPlan", Codecs.Text, huntGroup => huntGroup.DialPlan, (huntGroup, value) => huntGroup with { DialPlan = value }, refersTo: "umDialPlans")
        .Optional("pilot", Codecs.Text, huntGroup => huntGroup.Pilot, (huntGroup, value) => huntGroup with { Pilot = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the UM IP gateway that the hunt group belongs to.</summary>
    public string Gateway { get; init; } = string.Empty;

    /// <summary>The name, unique on its gateway, at most 64 characters.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The name of the dial plan that takes the calls.</summary>
    public string? DialPlan { get; init; }

    /// <summary>The pilot identifier; a hunt group without one takes every call of the gateway.</summary>
    public Optional<string> Pilot { get; init; }

    /// <summary>Whether the pilot is what Lync sends for calls to the plan: the first label of its phone context (domain.md H 3).</summary>
    public bool HasPilotOf(UmDialPlan plan) =>
        Pilot.HasValue && plan.PhoneContext is { } context && StringComparer.OrdinalIgnoreCase.Equals(Pilot.Value, context.FirstLabel);
}
