namespace UmLync.Topologies;

/// <summary>A property that has different values in two pictures of an object.</summary>
public sealed class PropertyDifference
{
    internal PropertyDifference(Property property, object left, object right)
    {
        Property = property;
        Left = left;
        Right = right;
    }

    /// <summary>The property.</summary>
    public Property Property { get; }

    /// <summary>The value in the first picture; <see cref="Absent.Value"/> where the object has none.</summary>
    public object Left { get; }

    /// <summary>The value in the second picture.</summary>
    public object Right { get; }

    /// <summary>The value in the first picture, for people.</summary>
    public string LeftText => Property.Show(Left);

    /// <summary>The value in the second picture, for people.</summary>
    public string RightText => Property.Show(Right);

    /// <inheritdoc/>
    public override string ToString() => Property.Name + ": " + LeftText + " -> " + RightText;
}
