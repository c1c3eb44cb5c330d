using System;

namespace UmLync.Connectors.Journals;

/// <summary>The folder that all users of a machine share, where locks lie.</summary>
internal static class LockFolder
{
    /// <summary>ProgramData\UmLync on Windows; elsewhere the one temporary folder that does not depend on the user's settings.</summary>
    public static string Path { get; } = System.IO.Path.DirectorySeparatorChar == '\\'
        ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "UmLync", "Locks")
        : "/tmp";
}
