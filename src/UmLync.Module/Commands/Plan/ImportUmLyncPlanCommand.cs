using System.Management.Automation;
using UmLync.Connectors.Files;

namespace UmLync.Cmdlets;

/// <summary>Reads a plan file.</summary>
[Cmdlet(VerbsData.Import, "UmLyncPlan")]
[OutputType(typeof(Planning.Plan))]
public sealed class ImportUmLyncPlanCommand : UmLyncImportCommand
{
    private protected override object Read(string path) => PlanFile.Read(path);
}
