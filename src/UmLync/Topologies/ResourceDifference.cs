using System;
using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>An object that is in one of two pictures only, or has different values in them.</summary>
public sealed class ResourceDifference
{
    internal ResourceDifference(ResourceKey key, Resource? left, Resource? right, IReadOnlyList<PropertyDifference> properties)
    {
        Key = key;
        Left = left;
        Right = right;
        Properties = Array.AsReadOnly<PropertyDifference>([.. properties]);
    }

    /// <summary>The address.</summary>
    public ResourceKey Key { get; }

    /// <summary>The object in the first picture; null when it is in the second only.</summary>
    public Resource? Left { get; }

    /// <summary>The object in the second picture; null when it is in the first only.</summary>
    public Resource? Right { get; }

    /// <summary>The properties that differ, in the order of the table; none when the object is in one picture only.</summary>
    public IReadOnlyList<PropertyDifference> Properties { get; }

    /// <inheritdoc/>
    public override string ToString() => (Left is null ? "+ " : Right is null ? "- " : "~ ") + Key;
}
