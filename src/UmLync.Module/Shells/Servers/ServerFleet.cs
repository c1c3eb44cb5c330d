using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// The servers of an estate, each with a PowerShell of its own. A question goes to many at once, so many at a time and no more; a
/// server that fails fails alone.
/// </summary>
internal sealed class ServerFleet : IDisposable
{
    /// <summary>How many servers are asked at the same time.</summary>
    public const int Throttle = 16;

    private readonly Func<IReadOnlyList<Fqdn>, IReadOnlyDictionary<Fqdn, ServerLine>> _open;
    private readonly Dictionary<Fqdn, ServerLine> _lines = [];

    /// <param name="open">Opens lines to servers, as many as it can, and says of each that it could not why.</param>
    public ServerFleet(Func<IReadOnlyList<Fqdn>, IReadOnlyDictionary<Fqdn, ServerLine>> open) => _open = open;

    /// <summary>Opens lines to those servers that have none. One that could not be reached before is tried again: it may be back.</summary>
    public void Reach(IEnumerable<Fqdn> servers) => Open(servers.Where(server => !_lines.TryGetValue(server, out ServerLine? line) || line.Shell is not { IsOpen: true }));

    /// <summary>Asks each server.</summary>
    /// <exception cref="OperationCanceledException">The operator stopped it.</exception>
    public IReadOnlyDictionary<Fqdn, ServerReply<T>> AskAll<T>(IReadOnlyCollection<Fqdn> servers, Func<Fqdn, IShell, T> ask)
    {
        // Several questions make one reading, which waits for a server that does not answer once only.
        Open(servers.Where(server => !_lines.TryGetValue(server, out ServerLine? line) || line.Shell is { IsOpen: false }));
        ConcurrentDictionary<Fqdn, ServerReply<T>> replies = [];
        try
        {
            Parallel.ForEach(
                servers.Distinct(),
                new ParallelOptions { MaxDegreeOfParallelism = Throttle },
                server => replies[server] = Reply(_lines[server], shell => ask(server, shell)));
        }
        catch (AggregateException all) when (all.InnerExceptions.OfType<OperationCanceledException>().FirstOrDefault() is { } stopped)
        {
            // Several threads notice that the operator stopped; to whoever asked it is one stop.
            ExceptionDispatchInfo.Capture(stopped).Throw();
        }

        return replies;
    }

    /// <summary>Asks one server.</summary>
    /// <exception cref="UmLyncException">There is no line to it, or it fails.</exception>
    public T Ask<T>(Fqdn server, Func<IShell, T> ask)
    {
        Reach([server]);
        ServerLine line = _lines[server];
        return line.Shell is { } shell ? ask(shell) : throw line.Problem!;
    }

    public void Dispose()
    {
        foreach (IShell shell in _lines.Values.Select(line => line.Shell).OfType<IShell>())
        {
            shell.Dispose();
        }

        _lines.Clear();
    }

    private static ServerReply<T> Reply<T>(ServerLine line, Func<IShell, T> ask)
    {
        if (line.Shell is not { } shell)
        {
            return new ServerReply<T>(default, line.Problem);
        }

        try
        {
            return new ServerReply<T>(ask(shell), null);
        }
        catch (UmLyncException problem)
        {
            return new ServerReply<T>(default, problem);
        }
    }

    private void Open(IEnumerable<Fqdn> servers)
    {
        Fqdn[] missing = [.. servers.Distinct()];
        if (missing.Length == 0)
        {
            return;
        }

        IReadOnlyDictionary<Fqdn, ServerLine> opened = _open(missing);
        foreach (Fqdn server in missing)
        {
            if (_lines.TryGetValue(server, out ServerLine? broken))
            {
                broken.Shell?.Dispose();
            }

            _lines[server] = opened.TryGetValue(server, out ServerLine? line)
                ? line
                : new ServerLine(null, new UmLyncException(new Message(nameof(CmdletMessages.ServerHasNoSession), server.ToString())));
        }
    }
}

/// <summary>The line to a server: its shell, or why there is none.</summary>
internal sealed record ServerLine(IShell? Shell, UmLyncException? Problem);

/// <summary>What a server answered, or why it did not.</summary>
internal sealed record ServerReply<T>(T? Answer, UmLyncException? Problem);
