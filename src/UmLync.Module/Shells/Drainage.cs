using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Connectors.Runs;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>
/// Servers that take no new calls, from the beginning of a restart to its end: all are told first, then each may finish the calls that
/// it has. Whatever happens in between, they are told to take calls again.
/// </summary>
internal sealed class Drainage : IDisposable
{
    private readonly List<DrainCalls> _begun = [];
    private readonly Func<CancellationToken, IShell> _shell;
    private readonly Action<string> _warn;

    private Drainage(Func<CancellationToken, IShell> shell, Action<string> warn)
    {
        _shell = shell;
        _warn = warn;
    }

    /// <summary>Drains the servers.</summary>
    /// <exception cref="UmLyncException">Exchange refuses, or its calls cannot be counted; no server is left drained.</exception>
    public static Drainage Begin(IReadOnlyList<DrainCalls> servers, Func<CancellationToken, IShell> shell, CallWait wait, Action<string> warn, CancellationToken stop)
    {
        Drainage drainage = new(shell, warn);
        try
        {
            drainage.Begin(servers, wait, shell(stop));
            return drainage;
        }
        catch
        {
            drainage.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // Whoever warns in a command that the operator has stopped gets no further: all servers come first.
        string[] drained = [.. _begun.Select(End).OfType<string>()];
        _begun.Clear();
        Array.ForEach(drained, _warn);
    }

    // Why the server stays drained; null where it takes calls again.
    private string? End(DrainCalls server)
    {
        try
        {
            // Also where the operator has stopped the command.
            _ = Invoke(_shell(CancellationToken.None), server.End);
            return null;
        }
        catch (UmLyncException problem)
        {
            return new Message(nameof(CmdletMessages.ServerStaysDrained), server.Server, problem.Message, server.ToString()).ToString();
        }
    }

    private static ShellAnswer Invoke(IShell shell, CommandCall call) => shell.Invoke(call.Name, [.. ShellValues.Of(call)]).Whole();

    // A server that somebody else has taken out of service stays as it is.
    private static bool IsTaking(DrainCalls server, IShell shell) =>
        server.Look is not { } look || Invoke(shell, look).Objects.All(shown => (shown.Text("State") ?? DrainCalls.Taking) == DrainCalls.Taking);

    private void Begin(IReadOnlyList<DrainCalls> servers, CallWait wait, IShell shell)
    {
        foreach (DrainCalls server in servers.Where(server => IsTaking(server, shell)))
        {
            try
            {
                // A session that breaks leaves it unknown whether it was done.
                _begun.Add(server);
                _ = Invoke(shell, server.Begin);
            }
            catch (ShellProblem)
            {
                _begun.Remove(server);
                throw;
            }
        }

        foreach (DrainCalls server in servers)
        {
            int left = wait.Left(() => Invoke(shell, server.Count).Objects.Count);
            if (left > 0)
            {
                _warn(new Message(nameof(CmdletMessages.CallsAreLeft), server.Server, left.ToString(CultureInfo.InvariantCulture), wait.Limit.ToString()).ToString());
            }
        }
    }
}
