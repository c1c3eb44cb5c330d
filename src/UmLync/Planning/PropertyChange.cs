using System;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// The change of one property. Before is null when it is not known beforehand (a new object, a value that the product sets
/// when it creates the object); after is null when an object is removed.
/// </summary>
public sealed class PropertyChange
{
    /// <summary>The property changes from before to after.</summary>
    public PropertyChange(Property property, object? before, object? after)
    {
        Property = property ?? throw new ArgumentNullException(nameof(property));
        Before = before;
        After = after;
    }

    /// <summary>The property.</summary>
    public Property Property { get; }

    /// <summary>The value before, or null.</summary>
    public object? Before { get; }

    /// <summary>The value after, or null.</summary>
    public object? After { get; }

    /// <summary>Whether the value does not change, but stands in the change because the call states it together with one that does.</summary>
    public bool StaysAsItIs => Equals(Before, After);

    /// <summary>The value before, for people.</summary>
    public string BeforeText => Property.Show(Before);

    /// <summary>The value after, for people.</summary>
    public string AfterText => Property.Show(After);

    /// <inheritdoc/>
    public override string ToString() => Property.Name + ": " + BeforeText + " -> " + AfterText;
}
