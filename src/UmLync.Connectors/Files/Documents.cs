using System;
using System.IO;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Files;

/// <summary>
/// Every document that UmLync reads or writes goes through here: read whole or not at all, and written so that at every
/// instant either the old or the new content is on the disk, never a part of one.
/// </summary>
public static class Documents
{
    /// <summary>The most bytes that a document may have: many times the largest estate, and few enough for memory.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>The ending of the file that keeps the content before the last write.</summary>
    public const string BackupEnding = ".bak";

    private const string TemporaryEnding = ".new";

    /// <summary>All bytes of the file.</summary>
    /// <exception cref="UmLyncException">The file is missing, is a folder, is too large, or cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new UmLyncException(new Message(nameof(ConnectorMessages.FileIsFolder), path));
            }

            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return ReadToEnd(stream, path);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Reading(path, exception);
        }
    }

    /// <summary>Writes the file in one step and returns when it is on the disk.</summary>
    /// <param name="path">The file; a link is followed, so that it stays a link.</param>
    /// <param name="content">The new content.</param>
    /// <param name="keepPrevious">Whether the previous content is kept beside it, under the name with <c>.bak</c>.</param>
    /// <exception cref="UmLyncException">The file cannot be written; it then is as it was before.</exception>
    public static void Write(string path, byte[] content, bool keepPrevious = true)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new UmLyncException(new Message(nameof(ConnectorMessages.FileIsFolder), path));
            }

            if (CanonicalPath.IsDevice(path))
            {
                WriteThrough(path, FileMode.Open, content);
            }
            else
            {
                Replace(CanonicalPath.Of(path), content, keepPrevious);
            }
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Writing(path, exception);
        }
    }

    /// <summary>Whether both paths lead to the same file, be it there or not.</summary>
    /// <exception cref="UmLyncException">One of them is no path.</exception>
    public static bool AreSame(string one, string other) => string.Equals(
        CanonicalOf(one), CanonicalOf(other), Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Makes the folder, and those above it, where they are missing.</summary>
    /// <exception cref="UmLyncException">The folder cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Making(path, exception);
        }
    }

    private static string CanonicalOf(string path)
    {
        try
        {
            return CanonicalPath.Of(path);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Reading(path, exception);
        }
    }

    private static void Replace(string target, byte[] content, bool keepPrevious)
    {
        string temporary = target + TemporaryEnding;
        bool exists = File.Exists(target);
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1))
            {
                if (exists)
                {
                    Durable.CopyAccess(target, temporary);
                }

                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            if (exists)
            {
                File.Replace(temporary, target, keepPrevious ? target + BackupEnding : null);
            }
            else
            {
                File.Move(temporary, target);
            }
        }
        catch
        {
            Remove(temporary);
            throw;
        }

        Durable.FlushFolder(Path.GetDirectoryName(target)!);
    }

    private static void WriteThrough(string path, FileMode mode, byte[] content)
    {
        using FileStream stream = new(path, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
        stream.Write(content, 0, content.Length);
    }

    private static byte[] ReadToEnd(FileStream stream, string path)
    {
        // A pipe knows no length; it is read as it comes.
        long length = stream.CanSeek ? stream.Length : 0;
        byte[] bytes = new byte[length < MostBytes ? (int)length : throw TooLarge(path)];
        int count = 0;
        while (true)
        {
            if (count == bytes.Length)
            {
                int next = stream.ReadByte();
                if (next < 0)
                {
                    return bytes;
                }

                Array.Resize(ref bytes, Math.Max(4096, count < MostBytes / 2 ? count * 2 : throw TooLarge(path)));
                bytes[count++] = (byte)next;
            }

            int read = stream.Read(bytes, count, bytes.Length - count);
            if (read == 0)
            {
                Array.Resize(ref bytes, count);
                return bytes;
            }

            count += read;
        }
    }

    private static UmLyncException TooLarge(string path) => new(new Message(nameof(ConnectorMessages.FileIsTooLarge), path));

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // The fault that brought us here is the one to tell; the next write replaces the left-over.
        }
    }
}
