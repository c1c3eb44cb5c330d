using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// One step of a plan: exactly one call on one object. Holds everything that a reviewer asks (what, why, by which source, how
/// it was and will be, what it depends on, what people notice, which rights it takes, whether it can be undone) and everything
/// that the applier needs to do it, or to find that the estate has moved on.
/// </summary>
public sealed class PlannedChange
{
    internal PlannedChange(
        string id, ResourceKey key, ChangeAction action, int phase, IReadOnlyList<PropertyChange> properties, IReadOnlyList<Because> reasons,
        IReadOnlyList<Fact> facts, IReadOnlyList<string> dependsOn, Impact impact, IReadOnlyList<string> rights, Inverse inverse)
    {
        Id = id;
        Key = key;
        Action = action;
        Phase = phase;
        Properties = Array.AsReadOnly<PropertyChange>([.. properties]);
        Reasons = Array.AsReadOnly<Because>([.. reasons]);
        Facts = Array.AsReadOnly<Fact>([.. facts]);
        DependsOn = Array.AsReadOnly<string>([.. dependsOn]);
        Impact = impact;
        Rights = Array.AsReadOnly<string>([.. rights]);
        Inverse = inverse;
    }

    /// <summary>The id within the plan, in the order of execution.</summary>
    public string Id { get; }

    /// <summary>The object.</summary>
    public ResourceKey Key { get; }

    /// <summary>What is done to it.</summary>
    public ChangeAction Action { get; }

    /// <summary>The number of the phase: the changes between two operations on the same server.</summary>
    public int Phase { get; }

    /// <summary>The properties, before and after.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; }

    /// <summary>Why.</summary>
    public IReadOnlyList<Because> Reasons { get; }

    /// <summary>What must still be so.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The changes without which this one must not be done.</summary>
    public IReadOnlyList<string> DependsOn { get; }

    /// <summary>What people notice.</summary>
    public Impact Impact { get; }

    /// <summary>The rights that it takes.</summary>
    public IReadOnlyList<string> Rights { get; }

    /// <summary>How far it can be undone.</summary>
    public Inverse Inverse { get; }

    /// <summary>Whether consent is asked for it once more: removals, restarts, certificates, and what cannot be undone.</summary>
    public bool IsDangerous => Action is ChangeAction.Remove or ChangeAction.Operate || Inverse is Inverse.None or Inverse.Compensation;

    /// <summary>Whether it is done because the operator asks, although no state shows that it is needed.</summary>
    public bool IsAsked => Action == ChangeAction.Operate && Properties.All(row => row.StaysAsItIs);

    /// <summary>Whether the object is not there before, be it that a command or that a person makes it.</summary>
    public bool MakesObject => Makes(Action, Properties);

    /// <summary>Whether the object is not there afterwards.</summary>
    public bool RemovesObject => Takes(Action, Properties);

    /// <summary>The object as far as the change knows it before; null when it is not there.</summary>
    public Resource? Before => MakesObject ? null : State(change => change.Before);

    /// <summary>The object as far as the change knows it after; null when it is removed.</summary>
    public Resource? After => RemovesObject ? null : State(change => change.After);

    /// <summary>Whether an object that was read is as the change makes it; null is an object that is not there.</summary>
    public bool IsShownBy(Resource? now) => RemovesObject
        ? now is null
        : now is not null && Properties.All(row => row.After is null || row.Property.IsUnseen || Equals(row.Property.ValueOf(now), row.After));

    /// <summary>What is done by hand tells a new object by its name, which nothing else states.</summary>
    internal static bool Makes(ChangeAction action, IReadOnlyList<PropertyChange> properties) =>
        action == ChangeAction.Create || (action == ChangeAction.Manual && properties.Any(row => row.Property.IsIdentity && row.Before is null));

    internal static bool Takes(ChangeAction action, IReadOnlyList<PropertyChange> properties) =>
        action == ChangeAction.Remove || (action == ChangeAction.Manual && properties.Any(row => row.Property.IsIdentity && row.After is null));

    private Resource? State(Func<PropertyChange, object?> value) => Properties.Aggregate(
        Key.Kind.Identify(Key.Scope, Key.Name), (resource, change) => resource is null || value(change) is not { } known ? resource : change.Property.With(resource, known));
}
