namespace UmLync.Topologies;

/// <summary>What stands for "read, and not there" where a property value is handled without its type; JSON null in files.</summary>
public sealed class Absent
{
    private Absent()
    {
    }

    /// <summary>The one instance.</summary>
    public static Absent Value { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => string.Empty;
}
