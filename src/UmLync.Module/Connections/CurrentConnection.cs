using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace UmLync.Cmdlets.Connections;

/// <summary>
/// The connection of the runspace that is running. Two sessions in one process do not see each other's, and a runspace that
/// is gone takes its connection along.
/// </summary>
internal static class CurrentConnection
{
    private static readonly ConditionalWeakTable<Runspace, Connection> OfRunspaces = new();

    /// <summary>The connection, or null.</summary>
    public static Connection? Value =>
        Runspace.DefaultRunspace is { } runspace && OfRunspaces.TryGetValue(runspace, out Connection? connection) ? connection : null;

    /// <summary>Connects, in the place of an earlier connection.</summary>
    public static void Set(Connection connection)
    {
        Clear();
        OfRunspaces.Add(Runspace.DefaultRunspace, connection);
    }

    /// <summary>Forgets the connection, and ends what it opened.</summary>
    public static void Clear()
    {
        Value?.Close();
        OfRunspaces.Remove(Runspace.DefaultRunspace);
    }
}
