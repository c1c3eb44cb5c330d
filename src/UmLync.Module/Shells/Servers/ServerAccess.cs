using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>How servers are reached: by sessions that the operator opened, and for the others by sessions that are opened on demand.</summary>
internal sealed class ServerAccess
{
    // As long as WinRM waits by itself; SSH would wait for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SessionOpener _opener;
    private readonly StopSignal _stop;
    private readonly HashSet<Fqdn> _known = [];

    public ServerAccess(SessionOpener opener, StopSignal stop)
    {
        _opener = opener;
        _stop = stop;
    }

    /// <summary>The sessions that the operator opened; each to one server.</summary>
    public IReadOnlyList<PSSession> Given { get; init; } = [];

    /// <summary>How others are opened; null where none are.</summary>
    public ServerTransport? Transport { get; init; }

    /// <summary>Who we are to a server over WinRM; null for the operator himself.</summary>
    public PSCredential? Credential { get; init; }

    /// <summary>Who we are to a server over SSH; null for what its configuration says.</summary>
    public string? UserName { get; init; }

    /// <summary>The file of the key for SSH; null for what its configuration says.</summary>
    public string? KeyFilePath { get; init; }

    /// <summary>Lines to the servers.</summary>
    public IReadOnlyDictionary<Fqdn, ServerLine> Open(IReadOnlyList<Fqdn> servers)
    {
        Dictionary<Fqdn, ServerLine> lines = [];
        foreach (Fqdn server in servers)
        {
            if (SessionTo(server, servers) is { } session)
            {
                lines[server] = new ServerLine(new SessionShell(session, isOurs: false, _stop), null);
            }
        }

        Fqdn[] others = Transport is null ? [] : [.. servers.Where(server => !lines.ContainsKey(server))];
        for (int done = 0; done < others.Length; done += ServerFleet.Throttle)
        {
            Open([.. others.Skip(done).Take(ServerFleet.Throttle)], lines);
        }

        return lines;
    }

    /// <summary>
    /// The session to the server among those of the operator. One that names its computer without a domain is that of the only server
    /// that bears the name; where several do, nothing says whose it is.
    /// </summary>
    private PSSession? SessionTo(Fqdn server, IReadOnlyList<Fqdn> asked)
    {
        if (Given.FirstOrDefault(session => IsTo(session, server)) is { } named)
        {
            return named;
        }

        foreach (Fqdn other in asked)
        {
            _known.Add(other);
        }

        return _known.Count(other => StringComparer.OrdinalIgnoreCase.Equals(other.FirstLabel, server.FirstLabel)) > 1
            ? null
            : Given.FirstOrDefault(session => StringComparer.OrdinalIgnoreCase.Equals(session.ComputerName, server.FirstLabel));
    }

    /// <summary>A session names its computer as it was asked for, or is itself named after it.</summary>
    private static bool IsTo(PSSession session, Fqdn server) =>
        StringComparer.OrdinalIgnoreCase.Equals(session.ComputerName, server.ToString()) || StringComparer.OrdinalIgnoreCase.Equals(session.Name, server.ToString());

    private void Open(Fqdn[] servers, Dictionary<Fqdn, ServerLine> lines)
    {
        (IReadOnlyList<PSSession> sessions, IReadOnlyList<ShellProblem> problems) = _opener.OpenMany(ParametersFor(servers));
        foreach (Fqdn server in servers)
        {
            lines[server] = sessions.FirstOrDefault(session => IsTo(session, server)) is { } session
                ? new ServerLine(new SessionShell(session, isOurs: true, _stop), null)
                : new ServerLine(null, WhyNot(server, problems));
        }
    }

    private List<ShellParameter> ParametersFor(Fqdn[] servers)
    {
        string[] names = [.. servers.Select(server => server.ToString())];
        List<ShellParameter> parameters;
        if (Transport == ServerTransport.SSH)
        {
            parameters = [new("HostName", names), new("ConnectingTimeout", (int)Patience.TotalMilliseconds)];
            Add(parameters, "UserName", UserName);
            Add(parameters, "KeyFilePath", KeyFilePath);
        }
        else
        {
            parameters = [new("ComputerName", names)];
            Add(parameters, "Credential", Credential);
        }

        return parameters;
    }

    /// <summary>The error that names the server, else one that concerns all.</summary>
    private static UmLyncException WhyNot(Fqdn server, IReadOnlyList<ShellProblem> problems)
    {
        ShellProblem? problem = problems.FirstOrDefault(candidate => StringComparer.OrdinalIgnoreCase.Equals(candidate.Computer, server.ToString()))
            ?? problems.FirstOrDefault(candidate => candidate.Computer is null);
        return new UmLyncException(new Message(nameof(CmdletMessages.SessionCannotBeOpened), server.ToString(), problem?.Message ?? "?"), problem);
    }

    private static void Add(List<ShellParameter> parameters, string name, object? value)
    {
        if (value is not null)
        {
            parameters.Add(new ShellParameter(name, value));
        }
    }
}

/// <summary>What a session to a server is opened over.</summary>
public enum ServerTransport
{
    /// <summary>Windows Remote Management.</summary>
    WinRM,

    /// <summary>Secure Shell, with the subsystem of PowerShell.</summary>
    SSH,
}
