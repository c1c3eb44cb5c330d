using System.Management.Automation;
using UmLync.Applying;
using UmLync.Connectors.Files;

namespace UmLync.Cmdlets;

/// <summary>
/// Applies a plan to the estate of the connection: exactly what it says or less, each change asked for, journalled and verified.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "UmLyncPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByPlan)]
[OutputType(typeof(ChangeOutcome))]
public sealed class InvokeUmLyncPlanCommand : UmLyncApplyCommand
{
    private const string ByPlan = "Plan";
    private const string ByPath = "Path";

    /// <summary>The plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ByPlan)]
    [ValidateNotNull]
    public Planning.Plan Plan { get; set; } = null!;

    /// <summary>The file of the plan.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByPath)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>The file of the journal; by default a new one in the estate's folder.</summary>
    [Parameter]
    public string? JournalPath { get; set; }

    /// <summary>A note for the journal, such as the number of a change request.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override object? Target => ParameterSetName == ByPath ? Path : Plan;

    private protected override void Process()
    {
        Planning.Plan plan = ParameterSetName == ByPath ? PlanFile.Read(PathOf(Path)) : Plan;
        foreach (ChangeOutcome outcome in Apply(plan, OpenEstate(), JournalPath, Note))
        {
            WriteObject(outcome);
        }
    }
}
