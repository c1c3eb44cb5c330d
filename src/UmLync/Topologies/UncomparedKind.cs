namespace UmLync.Topologies;

/// <summary>
/// A kind of which one picture does not hold everything, so that an object that the other has beyond it says nothing.
/// </summary>
public sealed class UncomparedKind
{
    internal UncomparedKind(Scope scope, ResourceKind kind, Coverage left, Coverage right)
    {
        Scope = scope;
        Kind = kind;
        Left = left;
        Right = right;
    }

    /// <summary>The organization or deployment.</summary>
    public Scope Scope { get; }

    /// <summary>The kind.</summary>
    public ResourceKind Kind { get; }

    /// <summary>How much of it the first picture holds.</summary>
    public Coverage Left { get; }

    /// <summary>How much of it the second picture holds.</summary>
    public Coverage Right { get; }

    /// <inheritdoc/>
    public override string ToString() => Scope + "/" + Kind.Id;
}
