using System.IO;
using System.Management.Automation;
using UmLync.Connectors.Files;

namespace UmLync.Cmdlets;

/// <summary>Writes a plan to a file, to be reviewed and applied later. The same plan gives the same bytes.</summary>
[Cmdlet(VerbsData.Export, "UmLyncPlan", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportUmLyncPlanCommand : UmLyncExportCommand
{
    /// <summary>The plan.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Planning.Plan Plan { get; set; } = null!;

    private protected override void Process() => Export(path => PlanFile.Write(path, Plan));
}
