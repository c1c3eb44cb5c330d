using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using UmLync.Applying;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Journals;

/// <summary>
/// One apply at a time on the same estate and machine. The lock is a file held open exclusively: the system lets it go when
/// the process ends, however it ends, so that there is no lock to clean up. Who holds it stands in a file beside, for the
/// error message only.
/// </summary>
public sealed class EstateLock : IDisposable
{
    private const string HolderEnding = ".holder";

    private readonly FileStream _held;
    private readonly string? _holder;

    private EstateLock(FileStream held, string? holder)
    {
        _held = held;
        _holder = holder;
    }

    /// <summary>Takes the lock of the target.</summary>
    /// <param name="targetName">The name of the estate, or the canonical path of a lab file.</param>
    /// <param name="by">Who takes it: account and computer.</param>
    /// <param name="clock">What time it is.</param>
    /// <exception cref="UmLyncException">EstateIsLocked: somebody else holds it; the message says who.</exception>
    public static EstateLock Acquire(string targetName, string by, Clock clock)
    {
        string path = Path.Combine(LockFolder.Path, "umlync-" + Digest.Of(targetName.ToUpperInvariant()).Substring(0, 32));
        try
        {
            Directory.CreateDirectory(LockFolder.Path);
            FileStream held = Open(path + ".lock");
            RemoveHolders(path);
            return new EstateLock(held, WriteHolder(path, by, clock));
        }
        catch (IOException exception) when (FileFault.IsInUse(exception))
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.EstateIsLocked), targetName, HolderOf(path)), exception);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Writing(path, exception);
        }
    }

    /// <summary>Lets go of the lock.</summary>
    public void Dispose()
    {
        Remove(_holder);
        _held.Dispose();
    }

    /// <summary>Reading suffices to hold it alone, and a file of another user can only be read.</summary>
    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (FileNotFoundException)
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
        }
    }

    private static string? WriteHolder(string path, string by, Clock clock)
    {
        using Process process = Process.GetCurrentProcess();
        string number = process.Id.ToString(CultureInfo.InvariantCulture);
        string since = clock().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string holder = path + "." + number + HolderEnding;
        try
        {
            File.WriteAllText(holder, new Message(nameof(ConnectorMessages.LockHolder), by, number, since).Invariant);
            return holder;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // The lock is held all the same; only its holder stays unnamed.
            return null;
        }
    }

    /// <summary>Who holds the lock: the youngest text, since those of processes that died may have stayed.</summary>
    private static string HolderOf(string path)
    {
        try
        {
            return HoldersOf(path).OrderByDescending(File.GetLastWriteTimeUtc).Select(File.ReadAllText).FirstOrDefault() ?? "?";
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return "?";
        }
    }

    private static string[] HoldersOf(string path) => Directory.GetFiles(LockFolder.Path, Path.GetFileName(path) + ".*" + HolderEnding);

    private static void RemoveHolders(string path)
    {
        foreach (string holder in HoldersOf(path))
        {
            Remove(holder);
        }
    }

    private static void Remove(string? holder)
    {
        try
        {
            if (holder is not null)
            {
                File.Delete(holder);
            }
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // Another user's left-over; the youngest text counts.
        }
    }
}
