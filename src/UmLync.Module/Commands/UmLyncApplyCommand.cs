using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using UmLync.Applying;
using UmLync.Cmdlets.Consenting;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Runs;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>A cmdlet that applies plans: consent, journal, and outcomes as they happen.</summary>
public abstract class UmLyncApplyCommand : UmLyncEstateCommand
{
    private OperatorConsent? _consent;

    /// <summary>Gives the consent to dangerous changes beforehand.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether only the preview is asked for.</summary>
    private protected bool IsPreview => Asking.IsPreview;

    /// <summary>The journal of the last apply; null when there was nothing to apply, or only a preview.</summary>
    private protected string? Journal { get; private set; }

    private protected OperatorConsent Asking => _consent ??= new OperatorConsent(this, Force);

    /// <summary>A run on the open estate with this operator's consent.</summary>
    private protected ApplyRun RunOn(IEstate estate) => new(estate, estate.Name, Asking, Here.Clock, Here.Operator) { Verification = VerificationOf(estate), Files = PfxFiles };

    /// <summary>The PFX files whose certificates the plan imports.</summary>
    private protected virtual IReadOnlyList<PfxFile> PfxFiles => [];

    /// <summary>What is looked at when a transaction is through; by default nothing besides what each change shows.</summary>
    private protected virtual Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? VerificationOf(IEstate estate) => null;

    /// <summary>The path of a new journal: the operator's choice, or the next in the estate's folder.</summary>
    private string NewJournal(EstateIdentity estate, string? chosen)
    {
        Journal = chosen is null ? JournalFolder.NewPath(JournalFolder.DefaultFor(estate), Here.Clock) : PathOf(chosen);
        Say(new Message(nameof(CmdletMessages.JournalIsWritten), Journal));
        return Journal;
    }

    /// <summary>Applies the plan, or previews it, and yields each outcome as it is known. An empty plan leaves no trace.</summary>
    private protected IEnumerable<ChangeOutcome> Apply(Plan plan, IEstate estate, string? journal, string? note)
    {
        foreach (LeftOut subject in plan.LeftOut)
        {
            WriteWarning(new Message(nameof(CmdletMessages.SubjectIsLeftOut), subject.Subject, subject.Reason.ToString()).ToString());
        }

        if (plan.IsEmpty)
        {
            Say(new Message(nameof(CmdletMessages.NothingToApply), plan.Estate.Name));
            return [];
        }

        Asking.RequireOperatorFor(plan);
        foreach (NeededRight lacking in IsPreview ? Preflight.Of(plan, estate).Where(right => right.State == RightState.Lacking) : [])
        {
            WriteWarning(lacking.Reason!.ToString());
        }

        return Follow(plan, IsPreview ? RunOn(estate).Preview(plan, Cancellation) : RunOn(estate).Apply(plan, NewJournal(plan.Estate, journal), note, Cancellation));
    }

    /// <summary>The outcomes, with progress, the words of the preview, and an error for each change that failed.</summary>
    private protected IEnumerable<ChangeOutcome> Follow(Plan plan, IEnumerable<ChangeOutcome> outcomes)
    {
        using Progress progress = new(this, plan.Changes.Count, plan.Estate.Name);
        foreach (ChangeOutcome outcome in outcomes)
        {
            progress.Report(outcome.Change.Key.ToString());
            if (outcome.Outcome == Outcome.Planned)
            {
                Asking.Preview(outcome.Change);
            }

            yield return outcome;
            if (outcome is { Reason: { } reason, Outcome: Outcome.Failed or Outcome.Diverged or Outcome.Stale })
            {
                Fail(new UmLyncException(reason), outcome);
            }
        }
    }
}
