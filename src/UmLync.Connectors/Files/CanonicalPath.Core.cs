using System;
using System.IO;

namespace UmLync.Connectors.Files;

internal static partial class CanonicalPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MostLinks = 40;

    /// <summary>The canonical path; parts that do not exist are taken as they stand.</summary>
    public static string Of(string path) => Follow(Path.GetFullPath(path), MostLinks);

    private static string Follow(string full, int links)
    {
        string resolved = Path.GetPathRoot(full)!;
        foreach (string part in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(resolved, part);
            resolved = new FileInfo(next).LinkTarget is { } target && links > 0
                ? Follow(Path.GetFullPath(target, resolved), links - 1)
                : next;
        }

        return resolved;
    }
}
