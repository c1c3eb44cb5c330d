using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Journals;

namespace UmLync.Cmdlets;

/// <summary>
/// Goes on with an interrupted apply: what the estate does not show yet is done, and what it shows is not done twice.
/// </summary>
[Cmdlet(VerbsLifecycle.Resume, "UmLyncPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome))]
public sealed class ResumeUmLyncPlanCommand : UmLyncApplyCommand
{
    /// <summary>The journal of the apply.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>Drops an incomplete last line of the journal.</summary>
    [Parameter]
    public SwitchParameter AcceptCut { get; set; }

    private protected override object Target => Path;

    private protected override void Process()
    {
        string path = PathOf(Path);
        Journal journal = JournalFile.Load(path, AcceptCut);
        IEstate estate = OpenEstate();
        Asking.RequireOperatorFor(journal.Plan);
        IEnumerable<ChangeOutcome> outcomes = IsPreview ? RunOn(estate).Preview(journal.Plan, Cancellation) : RunOn(estate).Resume(path, AcceptCut, Cancellation);
        foreach (ChangeOutcome outcome in Follow(journal.Plan, outcomes))
        {
            WriteObject(outcome);
        }
    }
}
