using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// The bytes of a file on a server. Windows PowerShell and its successor ask for them in different words. A file is written in its
/// place, so that its rights stay as they are inherited, after a copy was laid beside it.
/// </summary>
internal static class ServerFiles
{
    /// <summary>The bytes; null where the file is not there.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static byte[]? FileBytes(this IShell server, string path)
    {
        ShellAnswer answer = server.Invoke("Get-Content", new ShellParameter("LiteralPath", path), AsBytes(server), new ShellParameter("ReadCount", 0));
        return answer.Problem switch
        {
            null => [.. answer.Objects.SelectMany(shown => BytesOf(shown, path, server))],
            { IsOfMissingObject: true } => null,
            { } problem => throw problem,
        };
    }

    /// <summary>
    /// Writes the file and reads it back, also where the operator stops meanwhile. Where it is not as it was written, the copy takes
    /// its place again.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="backup">Where the copy is laid; nothing is written before it stands.</param>
    /// <exception cref="UmLyncException">The server refuses, or the file is not as it was written.</exception>
    public static void WriteFile(this IShell server, string path, byte[] bytes, string backup)
    {
        server.Invoke("Copy-Item", [new("LiteralPath", path), new("Destination", backup), new("Confirm", false)]).Whole();
        server.Unstopped(() => Write(server, path, bytes, backup));
    }

    private static void Write(IShell server, string path, byte[] bytes, string backup)
    {
        UmLyncException? problem = null;
        try
        {
            // Without -Force: a file that somebody made read-only is not written over.
            server.Invoke("Set-Content", [new("LiteralPath", path), new("Value", bytes), AsBytes(server), new("Confirm", false)]).Whole();
        }
        catch (UmLyncException refusal)
        {
            problem = refusal;
        }

        try
        {
            if (server.FileBytes(path)?.SequenceEqual(bytes) == true)
            {
                return;
            }

            PutBack(server, path, backup);
        }
        catch (UmLyncException fault)
        {
            Message damage = new(nameof(CmdletMessages.ServerFileMayBeDamaged), path, server.Name, fault.Message, backup);
            throw fault is ConnectionLostException ? new ConnectionLostException(damage, fault) : new UmLyncException(damage, fault);
        }

        throw new UmLyncException(new Message(nameof(CmdletMessages.ServerFileCannotBeWritten), path, server.Name, problem?.Message ?? "-", backup), problem);
    }

    private static void PutBack(IShell server, string path, string backup)
    {
        byte[]? former = server.FileBytes(backup);
        if (former is not null && server.FileBytes(path)?.SequenceEqual(former) != true)
        {
            server.Invoke("Copy-Item", [new("LiteralPath", backup), new("Destination", path), new("Force", true), new("Confirm", false)]).Whole();
        }
    }

    private static ShellParameter AsBytes(IShell server) => server.Invoke("Get-Variable", new ShellParameter("Name", "PSEdition"), new ShellParameter("ValueOnly", true)).First?.ToString() == "Core"
        ? new ShellParameter("AsByteStream", true)
        : new ShellParameter("Encoding", "Byte");

    /// <summary>One block, or byte by byte; over a session a block is a list of objects.</summary>
    /// <exception cref="UmLyncException">ServerFileIsNoBytes: the answer is something else, such as lines of text.</exception>
    private static byte[] BytesOf(PSObject shown, string path, IShell server) => shown.BaseObject switch
    {
        byte[] block => block,
        byte single => [single],
        IEnumerable items and not string => [.. items.Cast<object>().Select(item => (item is PSObject wrapped ? wrapped.BaseObject : item) is byte single ? single : throw NoBytes(path, server, item))],
        { } other => throw NoBytes(path, server, other),
    };

    private static UmLyncException NoBytes(string path, IShell server, object? answer) => new(new Message(
        nameof(CmdletMessages.ServerFileIsNoBytes), path, server.Name, (answer is PSObject wrapped ? wrapped.BaseObject : answer)?.GetType().Name ?? "-"));
}
