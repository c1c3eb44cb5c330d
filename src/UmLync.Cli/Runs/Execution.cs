using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cli.Runs;

/// <summary>
/// A run as its user sees it: what would be done, the question, the progress, and what to do when it is interrupted.
/// </summary>
internal sealed class Execution(Screen screen, bool hasConsent, CancellationToken cancellation)
{
    /// <summary>The PFX files whose certificates the plan imports.</summary>
    public IReadOnlyList<PfxFile> Files { get; init; } = [];

    /// <summary>Shows what is to be done and asks for consent to it; null when the user said no.</summary>
    public IApproval? Consent(Plan plan, IReadOnlyList<PlannedChange> pending, string target)
    {
        bool asks = !hasConsent && pending.Count > 0;
        if (asks)
        {
            Questions.CheckThatSomebodyIsThere(pending.Count, target);
        }

        if (!screen.IsJson)
        {
            screen.Answer(PlanView.Of(plan, pending));
        }
        else if (asks)
        {
            screen.Note(PlanView.Of(plan, pending));
        }

        return asks ? new Questions(screen, cancellation).Ask(pending, target) : FixedConsent.Everything;
    }

    /// <summary>What applying the plan would do.</summary>
    public IReadOnlyList<ChangeOutcome> Preview(LabEstate lab, Plan plan) => [.. Of(lab, FixedConsent.Preview).Preview(plan, cancellation)];

    /// <summary>Runs to the end, and says how to go on where that was not to be.</summary>
    public IReadOnlyList<ChangeOutcome> Carry(LabEstate lab, string target, IApproval approval, int total, string journal, Func<ApplyRun, CancellationToken, IEnumerable<ChangeOutcome>> start)
    {
        Progressing progress = new(screen, total);
        try
        {
            progress.Follow(start(Of(lab, approval), cancellation));
        }
        catch (OperationCanceledException cancelled)
        {
            throw new UmLyncException(new Message(nameof(CliMessages.RunIsInterrupted), Through(progress), Phrase.Number(total), journal, target), cancelled);
        }
        catch (UmLyncException) when (progress.Outcomes.Count > 0)
        {
            Screen.Note(Phrase.Of(nameof(CliMessages.RunBrokeOff), Through(progress), Phrase.Number(total), journal, target));
            throw;
        }

        return progress.Outcomes;
    }

    private ApplyRun Of(LabEstate lab, IApproval approval) => new(lab, lab.Path, approval, Here.Clock, Here.Operator) { Files = Files };

    private static string Through(Progressing progress) => Phrase.Number(progress.Outcomes.Count(outcome => outcome.IsAsPlanned));
}
