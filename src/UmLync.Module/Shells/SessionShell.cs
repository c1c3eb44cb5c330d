using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;
using UmLync.Applying;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>
/// A session to a remote PowerShell: the endpoint of Exchange or Lync, which is restricted (no language, only its cmdlets), or a
/// server. What comes back is deserialized.
/// </summary>
internal sealed class SessionShell : PipelineShell
{
    private readonly PSSession _session;
    private readonly bool _isOurs;

    /// <param name="session">The session.</param>
    /// <param name="isOurs">Whether it was opened for the connection, and so ends with it.</param>
    /// <param name="stop">Whether the operator has stopped.</param>
    public SessionShell(PSSession session, bool isOurs, StopSignal stop)
        : base(new Message(nameof(CmdletMessages.RemoteSession), session.Name, session.ComputerName ?? "?").ToString(), stop)
    {
        _session = session;
        _isOurs = isOurs;
    }

    public override bool IsOpen => State.State == RunspaceState.Opened;

    private RunspaceStateInfo State => _session.Runspace.RunspaceStateInfo;

    public override void Dispose()
    {
        if (_isOurs)
        {
            // Not the runspace alone: the session would stay in the operator's list of sessions, closed.
            using PowerShell pipeline = PowerShell.Create(RunspaceMode.CurrentRunspace);
            pipeline.AddCommand("Microsoft.PowerShell.Core\\Remove-PSSession").AddParameter("Session", _session).AddParameter("ErrorAction", ActionPreference.Ignore);
            pipeline.Invoke();
        }

        base.Dispose();
    }

    private protected override PowerShell NewPipeline()
    {
        PowerShell pipeline = PowerShell.Create();
        pipeline.Runspace = _session.Runspace;
        return pipeline;
    }

    private protected override ConnectionLostException? Loss(string command, Exception? exception) =>
        exception is PSRemotingTransportException or InvalidRunspaceStateException || !IsOpen
            ? new ConnectionLostException(
                new Message(nameof(CmdletMessages.SessionIsBroken), Name, command, (exception ?? State.Reason)?.Message.Trim() ?? State.State.ToString()), exception ?? State.Reason)
            : null;
}
