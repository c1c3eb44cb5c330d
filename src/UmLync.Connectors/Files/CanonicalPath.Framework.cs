using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace UmLync.Connectors.Files;

internal static partial class CanonicalPath
{
    private const uint ShareAll = 7;
    private const uint OpenExisting = 3;
    private const uint BackupSemantics = 0x02000000;
    private const uint LongestPath = 32768;
    private const string Verbatim = @"\\?\";
    private const string VerbatimShare = @"\\?\UNC\";

    /// <summary>The canonical path; of a file that does not exist yet, that of its folder with the name.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (Final(full) is { } final)
        {
            return final;
        }

        return Path.GetDirectoryName(full) is { } folder && Final(folder) is { } finalFolder ? Path.Combine(finalFolder, Path.GetFileName(full)) : full;
    }

    /// <summary>The name that Windows itself gives to what the path leads to; null when nothing is there.</summary>
    private static string? Final(string full)
    {
        if (Environment.OSVersion.Platform != PlatformID.Win32NT)
        {
            return null;
        }

        using SafeFileHandle handle = CreateFile(full, 0, ShareAll, IntPtr.Zero, OpenExisting, BackupSemantics, IntPtr.Zero);
        char[] name = new char[LongestPath];
        uint length = handle.IsInvalid ? 0 : GetFinalPathNameByHandle(handle, name, LongestPath, 0);
        if (length is 0 or >= LongestPath)
        {
            return null;
        }

        string final = new(name, 0, (int)length);
        return final.StartsWith(VerbatimShare, StringComparison.Ordinal) ? @"\\" + final.Substring(VerbatimShare.Length)
            : final.StartsWith(Verbatim, StringComparison.Ordinal) ? final.Substring(Verbatim.Length) : final;
    }

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true, EntryPoint = "CreateFileW")]
    private static extern SafeFileHandle CreateFile(string name, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true, EntryPoint = "GetFinalPathNameByHandleW")]
    private static extern uint GetFinalPathNameByHandle(SafeFileHandle file, [Out] char[] name, uint size, uint flags);
}
