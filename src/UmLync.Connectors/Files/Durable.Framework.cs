namespace UmLync.Connectors.Files;

/// <summary>What makes a written file last. Windows, where .NET Framework runs, does both by itself.</summary>
internal static class Durable
{
    /// <summary>Nothing to do: NTFS journals the names of a folder.</summary>
    public static void FlushFolder(string folder) => _ = folder;

    /// <summary>Nothing to do: a file that replaces another takes over its permissions.</summary>
    public static void CopyAccess(string from, string to) => _ = (from, to);
}
