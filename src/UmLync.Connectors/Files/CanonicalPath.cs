using System;
using System.IO;

namespace UmLync.Connectors.Files;

/// <summary>The one name of a file: full, and with every link on the way followed. Two paths to one file give one name.</summary>
internal static partial class CanonicalPath
{
    /// <summary>Whether the path leads to a device or pipe of the system, which is written through and cannot be replaced.</summary>
    public static bool IsDevice(string path)
    {
        string full = Path.GetFullPath(path);
        return full.StartsWith(@"\\.\", StringComparison.Ordinal)
            || (Path.DirectorySeparatorChar == '/' && !full.StartsWith("/dev/shm/", StringComparison.Ordinal)
                && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal)));
    }
}
