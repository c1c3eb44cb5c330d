using System;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// What a decision is based on: the value that a property of an object had when the plan was made. If it has another value
/// when the plan is applied, the change is stale.
/// </summary>
public sealed class Fact : IEquatable<Fact>
{
    /// <summary>The fact that the property had the value.</summary>
    public Fact(ResourceKey key, Property property, object? value)
    {
        Key = key;
        Property = property ?? throw new ArgumentNullException(nameof(property));
        Value = value;
    }

    /// <summary>The object.</summary>
    public ResourceKey Key { get; }

    /// <summary>The property.</summary>
    public Property Property { get; }

    /// <summary>The value, boxed as <see cref="Topologies.Property.ValueOf"/> gives it.</summary>
    public object? Value { get; }

    /// <summary>The present value of the named property of the object.</summary>
    public static Fact Of(Resource resource, string property)
    {
        Property row = resource.Kind.Find(property) ?? throw new ArgumentException(property, nameof(property));
        return new Fact(resource.Key, row, row.ValueOf(resource));
    }

    /// <summary>Whether the object, as it is now, still bears the fact out.</summary>
    public bool HoldsFor(Resource? now) => now is not null && Equals(Property.ValueOf(now), Value);

    /// <inheritdoc/>
    public bool Equals(Fact? other) =>
        other is not null && Key == other.Key && ReferenceEquals(Property, other.Property) && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode() ^ Property.Name.GetHashCode();
}
