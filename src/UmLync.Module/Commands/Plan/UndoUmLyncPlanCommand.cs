using System.Management.Automation;
using UmLync.Applying;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Journals;
using UmLync.Designers;

namespace UmLync.Cmdlets;

/// <summary>
/// Takes an apply back, whole or down to one of its changes: what others changed since is left alone and named. The undo is an
/// apply of its own, with its own journal.
/// </summary>
[Cmdlet(VerbsCommon.Undo, "UmLyncPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome))]
public sealed class UndoUmLyncPlanCommand : UmLyncApplyCommand
{
    /// <summary>The journal of the apply.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>The id of the last change that stays; by default none does.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? To { get; set; }

    /// <summary>Drops an incomplete last line of the journal.</summary>
    [Parameter]
    public SwitchParameter AcceptCut { get; set; }

    /// <summary>The file of the undo's own journal; by default a new one in the estate's folder.</summary>
    [Parameter]
    public string? JournalPath { get; set; }

    /// <summary>A note for the journal, such as the number of a change request.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override object Target => Path;

    private protected override void Process()
    {
        Journal journal = JournalFile.Load(PathOf(Path), AcceptCut);
        IEstate estate = OpenEstate();
        foreach (ChangeOutcome outcome in Apply(Integration.PlanUndo(ReadFrom(estate, Integration.ReadFor(journal)), journal, To), estate, JournalPath, Note))
        {
            WriteObject(outcome);
        }
    }
}
