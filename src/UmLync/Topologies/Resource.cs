using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>
/// One object of either product as it was read, or as it should be. Immutable: a designer that wants it otherwise puts a
/// changed copy on the draft. A property that is null (or an unread <see cref="Optional{T}"/>) was not read.
/// </summary>
public abstract record Resource
{
    /// <summary>The organization or deployment that holds the object.</summary>
    public Scope Scope { get; init; } = null!;

    /// <summary>What kind of object it is, with its table of properties.</summary>
    public abstract ResourceKind Kind { get; }

    /// <summary>The address of the object.</summary>
    public ResourceKey Key => new(Scope, Kind, Kind.NameOf(this));

    /// <summary>The properties in which the two objects differ, in the order of the table; unread counts as a value.</summary>
    public IEnumerable<Property> DifferencesFrom(Resource other)
    {
        foreach (Property property in Kind.Properties)
        {
            if (!Equals(property.ValueOf(this), property.ValueOf(other)))
            {
                yield return property;
            }
        }
    }

    /// <summary>Whether both objects have the same address and the same properties.</summary>
    public bool IsSameAs(Resource? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Key != other.Key)
        {
            return false;
        }

        foreach (Property _ in DifferencesFrom(other))
        {
            return false;
        }

        return true;
    }

    /// <summary>The address of the object.</summary>
    public sealed override string ToString() => Key.ToString();
}
