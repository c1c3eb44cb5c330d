using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>Opens the sessions that a connection needs, by PowerShell's own command, so that its settings and proxies apply.</summary>
internal sealed class SessionOpener(StopSignal stop)
{
    /// <summary>A session to a management shell.</summary>
    /// <exception cref="UmLyncException">It cannot be opened.</exception>
    public SessionShell Open(Uri address, string? configuration, PSCredential? credential, AuthenticationMechanism? authentication)
    {
        List<ShellParameter> parameters = [new("ConnectionUri", address)];
        Add(parameters, "ConfigurationName", configuration);
        Add(parameters, "Credential", credential);
        Add(parameters, "Authentication", authentication);
        ShellAnswer answer = Ask(parameters);
        return Sessions(answer).FirstOrDefault() is { } session
            ? new SessionShell(session, isOurs: true, stop)
            : throw new UmLyncException(new Message(nameof(CmdletMessages.SessionCannotBeOpened), address.ToString(), answer.Problem?.Message ?? "?"), answer.Problem);
    }

    /// <summary>Sessions to servers, as many as can be opened, and the errors.</summary>
    public (IReadOnlyList<PSSession> Sessions, IReadOnlyList<ShellProblem> Problems) OpenMany(IReadOnlyList<ShellParameter> parameters)
    {
        // Where errors stop the operator's session, the first server that cannot be reached would end the way to all others.
        ShellAnswer answer = Ask([.. parameters, new ShellParameter("ErrorAction", ActionPreference.Continue)]);
        return ([.. Sessions(answer)], answer.Problems);
    }

    private ShellAnswer Ask(IReadOnlyList<ShellParameter> parameters)
    {
        using CurrentShell here = new(stop);
        return here.Invoke("New-PSSession", parameters);
    }

    private static IEnumerable<PSSession> Sessions(ShellAnswer answer) => answer.Objects.Select(item => item.BaseObject).OfType<PSSession>();

    private static void Add(List<ShellParameter> parameters, string name, object? value)
    {
        if (value is not null)
        {
            parameters.Add(new ShellParameter(name, value));
        }
    }
}
