using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace UmLync.Connectors.Files;

/// <summary>What makes a written file last: on Unix a new name is on the disk only when its folder is.</summary>
internal static class Durable
{
    private const int ReadOnly = 0;

    /// <summary>Writes the names of the folder to the disk. Windows does that itself; some file systems cannot, and that is no error.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (handle >= 0)
        {
            _ = Flush(handle);
            _ = Close(handle);
        }
    }

    /// <summary>Gives the new file the permissions of the old. Windows does that itself when a file replaces another.</summary>
    public static void CopyAccess(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
