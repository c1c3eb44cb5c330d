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
    private readonly SessionOpener _opener;
    private readonly StopSignal _stop;

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
            if (Given.FirstOrDefault(session => IsTo(session, server)) is { } session)
            {
                lines[server] = new ServerLine(new SessionShell(session, isOurs: false, _stop), null);
            }
        }

        Fqdn[] others = [.. servers.Where(server => !lines.ContainsKey(server))];
        if (Transport is { } transport && others.Length > 0)
        {
            Open(others, transport, lines);
        }

        return lines;
    }

    /// <summary>A session names its computer as it was asked for; a name without a domain is the server's own.</summary>
    private static bool IsTo(PSSession session, Fqdn server) =>
        StringComparer.OrdinalIgnoreCase.Equals(session.ComputerName, server.ToString()) || StringComparer.OrdinalIgnoreCase.Equals(session.ComputerName, server.FirstLabel)
        || StringComparer.OrdinalIgnoreCase.Equals(session.Name, server.ToString());

    private void Open(Fqdn[] servers, ServerTransport transport, Dictionary<Fqdn, ServerLine> lines)
    {
        string[] names = [.. servers.Select(server => server.ToString())];
        List<ShellParameter> parameters = transport == ServerTransport.SSH ? [new("HostName", names)] : [new("ComputerName", names), new("ThrottleLimit", ServerFleet.Throttle)];
        Add(parameters, "Credential", transport == ServerTransport.WinRM ? Credential : null);
        Add(parameters, "UserName", transport == ServerTransport.SSH ? UserName : null);
        Add(parameters, "KeyFilePath", transport == ServerTransport.SSH ? KeyFilePath : null);
        (IReadOnlyList<PSSession> sessions, UmLyncException? problem) = _opener.OpenMany(parameters);
        foreach (Fqdn server in servers)
        {
            lines[server] = sessions.FirstOrDefault(session => IsTo(session, server)) is { } session
                ? new ServerLine(new SessionShell(session, isOurs: true, _stop), null)
                : new ServerLine(null, new UmLyncException(new Message(nameof(CmdletMessages.SessionCannotBeOpened), server.ToString(), problem?.Message ?? "?"), problem));
        }
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
