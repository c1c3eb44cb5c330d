using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>The session in which the operator works, where the cmdlets of a product are loaded or imported.</summary>
internal sealed class CurrentShell(StopSignal stop) : PipelineShell(new Message(nameof(CmdletMessages.CurrentSession)).ToString(), stop)
{
    /// <summary>Whether the session has the command.</summary>
    public static bool Has(string command)
    {
        using PowerShell pipeline = PowerShell.Create(RunspaceMode.CurrentRunspace);
        pipeline.AddCommand("Microsoft.PowerShell.Core\\Get-Command").AddParameter("Name", command).AddParameter("ErrorAction", ActionPreference.Ignore);
        return pipeline.Invoke().Count > 0;
    }

    private protected override PowerShell NewPipeline() => PowerShell.Create(RunspaceMode.CurrentRunspace);
}
