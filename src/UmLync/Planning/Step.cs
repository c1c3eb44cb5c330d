using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>A change before it has its place in the plan.</summary>
internal sealed class Step(
    Resource subject, ChangeAction action, IReadOnlyList<PropertyChange> properties, IReadOnlyList<Because> reasons, Impact impact, Inverse inverse)
{
    /// <summary>The object as it is wanted, or as it is when it is to be removed.</summary>
    public Resource Subject { get; } = subject;

    public ResourceKey Key { get; } = subject.Key;

    public ChangeAction Action { get; } = action;

    public IReadOnlyList<PropertyChange> Properties { get; } = properties;

    public IReadOnlyList<Because> Reasons { get; } = reasons;

    /// <summary>Whether the object is not there before, be it that a command or that a person makes it.</summary>
    public bool MakesObject => PlannedChange.Makes(Action, Properties);

    /// <summary>Whether the object is not there afterwards.</summary>
    public bool RemovesObject => PlannedChange.Takes(Action, Properties);

    /// <summary>Whether this call completes an object that the plan creates.</summary>
    public bool CompletesCreation => inverse == Inverse.WithCreation;

    public PropertyChange? ChangeOf(string property) => Properties.FirstOrDefault(change => change.Property.Name == property);

    public PlannedChange ToChange(string id, int phase, IReadOnlyList<string> dependsOn, IReadOnlyList<Fact> facts) =>
        new(id, Key, Action, phase, Properties, Reasons, facts, dependsOn, impact, Rights.For(Key), inverse);
}
