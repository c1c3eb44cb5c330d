using System;
using System.IO;
using System.Security;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Files;

/// <summary>Says in UmLync's words, with the way out, why the system could not read or write a file.</summary>
internal static class FileFault
{
    // The low word of the result code: Windows error codes, and the errno of Linux and macOS where .NET passes it on.
    private static readonly int[] DiskFull = [112, 39, 28, 122, 69];
    private static readonly int[] InUse = [32, 33, 11, 35];
    private static readonly int[] ReadOnly = [19, 30];

    /// <summary>Whether the exception is the system's refusal and not a fault of UmLync.</summary>
    public static bool IsOne(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    /// <summary>Whether another process keeps the file to itself.</summary>
    public static bool IsInUse(IOException fault) => Is(fault, InUse);

    /// <summary>The error for a file that cannot be read.</summary>
    public static UmLyncException Reading(string path, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => new UmLyncException(new Message(nameof(ConnectorMessages.FileIsMissing), path), cause),
        UnauthorizedAccessException or SecurityException => new UmLyncException(new Message(nameof(ConnectorMessages.FileAccessIsDenied), path), cause),
        ArgumentException or NotSupportedException or PathTooLongException => NoPath(path, cause),
        IOException fault when Is(fault, InUse) => new UmLyncException(new Message(nameof(ConnectorMessages.FileIsInUse), path), cause),
        _ => new UmLyncException(new Message(nameof(ConnectorMessages.FileCannotBeRead), path, cause.Message), cause),
    };

    /// <summary>The error for a file that cannot be written.</summary>
    public static UmLyncException Writing(string path, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => new UmLyncException(new Message(nameof(ConnectorMessages.FolderIsMissing), path), cause),
        UnauthorizedAccessException or SecurityException => new UmLyncException(new Message(nameof(ConnectorMessages.FileCannotBeChanged), path), cause),
        ArgumentException or NotSupportedException or PathTooLongException => NoPath(path, cause),
        IOException fault when Is(fault, DiskFull) => new UmLyncException(new Message(nameof(ConnectorMessages.DiskIsFull), path), cause),
        IOException fault when Is(fault, InUse) => new UmLyncException(new Message(nameof(ConnectorMessages.FileIsInUse), path), cause),
        IOException fault when Is(fault, ReadOnly) => new UmLyncException(new Message(nameof(ConnectorMessages.FileCannotBeChanged), path), cause),
        _ => new UmLyncException(new Message(nameof(ConnectorMessages.FileCannotBeWritten), path, cause.Message), cause),
    };

    /// <summary>The error for a folder that cannot be made.</summary>
    public static UmLyncException Making(string path, Exception cause) => cause is ArgumentException or NotSupportedException or PathTooLongException
        ? NoPath(path, cause)
        : new UmLyncException(new Message(nameof(ConnectorMessages.FolderCannotBeMade), path, cause.Message), cause);

    private static UmLyncException NoPath(string path, Exception cause) =>
        new(new Message(nameof(ConnectorMessages.PathIsInvalid), path, cause.Message), cause);

    private static bool Is(IOException fault, int[] codes) => Array.IndexOf(codes, fault.HResult & 0xFFFF) >= 0;
}
