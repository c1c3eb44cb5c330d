using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Text;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Runs;

/// <summary>
/// One apply from lock to closed journal. Only one runs on a target at a time; every change stands in the journal before it is
/// made. A run that is cancelled, or ends in an error, writes down what it did and leaves its journal open, to be resumed. A plan
/// that is a transaction is taken back when one of its changes is not made, into a journal of its own beside the first.
/// </summary>
public sealed class ApplyRun
{
    private readonly IEstate _target;
    private readonly string _targetName;
    private readonly IApproval _approval;
    private readonly Clock _clock;
    private readonly string _by;

    /// <summary>A run on the target.</summary>
    /// <param name="target">What is changed.</param>
    /// <param name="targetName">What is locked: the name of the estate, or the canonical path of a lab file.</param>
    /// <param name="approval">Who consents to each change.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="by">Who applies: account and computer.</param>
    public ApplyRun(IEstate target, string targetName, IApproval approval, Clock clock, string by)
    {
        _target = target;
        _targetName = targetName;
        _approval = approval;
        _clock = clock;
        _by = by;
    }

    /// <summary>What is looked at when a transaction is through; an outcome that breaks it takes it back.</summary>
    public Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? Verification { get; init; }

    /// <summary>The PFX files whose certificates the plan imports. They are lent to the target for the run, and written down nowhere.</summary>
    public IReadOnlyList<PfxFile> Files { get; init; } = [];

    /// <summary>Applies the plan, or an undo plan, with a new journal, and yields each outcome as it is known.</summary>
    /// <exception cref="UmLyncException">The plan is for another estate or release, a file is lacking, or the account lacks a right for it; nothing was locked or written then.</exception>
    public IEnumerable<ChangeOutcome> Apply(Plan plan, string journalPath, string? note, CancellationToken cancellation)
    {
        Applier.Check(plan, _target);
        CheckFiles(plan);
        Preflight.Require(plan, _target);
        return ApplyLocked(plan, journalPath, note, cancellation);
    }

    /// <summary>Says what applying would do. Writes no journal and takes no lock.</summary>
    /// <exception cref="UmLyncException">The plan is for another estate or release.</exception>
    public IEnumerable<ChangeOutcome> Preview(Plan plan, CancellationToken cancellation) =>
        new Applier(_target, NoJournal.Instance, FixedConsent.Preview, _clock).Apply(plan, cancellation);

    /// <summary>Goes on with a journal: what the target does not show yet is done, and what it shows is not done twice.</summary>
    /// <exception cref="UmLyncException">The journal was edited, or is torn and that was not accepted, or is another estate's.</exception>
    public IEnumerable<ChangeOutcome> Resume(string journalPath, bool acceptTorn, CancellationToken cancellation)
    {
        using EstateLock held = EstateLock.Acquire(_targetName, _by, _clock);
        Journal journal = JournalFile.Load(journalPath, acceptTorn);
        Applier.Check(journal.Plan, _target);
        CheckFiles(journal.Plan);
        foreach (ChangeOutcome outcome in Carry(journal.Plan, journalPath, () => JournalFile.Resume(journalPath, journal, _by, _clock), cancellation))
        {
            yield return outcome;
        }
    }

    /// <summary>Half a transaction is not made for want of a file: what is to be imported and is not there yet has to be given.</summary>
    /// <exception cref="UmLyncException">CertificateFileIsNeeded.</exception>
    private void CheckFiles(Plan plan)
    {
        LentFiles given = new();
        using IDisposable loan = given.Lend(Files);
        foreach (PlannedChange change in PortableCertificate.ImportsOf(plan).Where(change => _target.Read(change.Key) is null))
        {
            given.Of(((Certificate)change.After!).Thumbprint.ToString());
        }
    }

    private IEnumerable<ChangeOutcome> ApplyLocked(Plan plan, string journalPath, string? note, CancellationToken cancellation)
    {
        using EstateLock held = EstateLock.Acquire(_targetName, _by, _clock);
        foreach (ChangeOutcome outcome in Carry(plan, journalPath, () => JournalFile.Create(journalPath, plan, _by, note, _clock), cancellation))
        {
            yield return outcome;
        }
    }

    private IEnumerable<ChangeOutcome> Carry(Plan plan, string journalPath, Func<JournalFile> open, CancellationToken cancellation)
    {
        bool isBroken = false;
        using IDisposable? loan = Files.Count == 0 ? null : (_target as ICertificateImporter)?.Lend(Files);
        using (JournalFile file = open())
        {
            foreach (ChangeOutcome outcome in new Applier(_target, file, _approval, _clock).Apply(plan, cancellation))
            {
                isBroken |= outcome.Breaks;
                yield return outcome;
            }

            // Part of the transaction: stopped here, it is resumed here.
            foreach (ChangeOutcome seen in isBroken || !plan.IsWhole || Verification is null ? [] : Verification(plan, cancellation))
            {
                isBroken |= seen.Breaks;
                yield return seen;
            }

            file.Close();
        }

        foreach (ChangeOutcome taken in isBroken && plan.IsWhole ? TakeBack(plan, journalPath) : [])
        {
            yield return taken;
        }
    }

    /// <summary>
    /// Takes back what the journal says. Who consented to a transaction consented to this, and it is not stopped half way.
    /// </summary>
    private IEnumerable<ChangeOutcome> TakeBack(Plan plan, string journalPath)
    {
        Plan undo = PlanBack(journalPath);
        foreach (LeftOut kept in undo.LeftOut)
        {
            PlannedChange made = plan.Changes.FirstOrDefault(change => change.Key.ToString() == kept.Subject) ?? plan.Changes[0];
            yield return new ChangeOutcome(made, Outcome.Failed, new Message(nameof(ConnectorMessages.ChangeIsNotTakenBack), kept.Subject, kept.Reason.ToString(), journalPath));
        }

        if (undo.IsEmpty)
        {
            yield break;
        }

        string path = JournalFolder.UndoPath(journalPath);
        using JournalFile file = JournalFile.Create(path, undo, _by, new Message(nameof(ConnectorMessages.TransactionIsTakenBack), journalPath).ToString(), _clock);
        using IEnumerator<ChangeOutcome> outcomes = new Applier(_target, file, FixedConsent.Everything, _clock).Apply(undo, CancellationToken.None).GetEnumerator();
        while (NextTakenBack(outcomes, path))
        {
            ChangeOutcome outcome = outcomes.Current;
            yield return outcome.Reason is null ? new ChangeOutcome(outcome.Change, outcome.Outcome, new Message(nameof(ConnectorMessages.TransactionIsTakenBack), journalPath)) : outcome;
        }

        file.Close();
    }

    /// <exception cref="ConnectionLostException">The way to the estate broke: the second journal is named, with which it goes on.</exception>
    private static bool NextTakenBack(IEnumerator<ChangeOutcome> outcomes, string path)
    {
        try
        {
            return outcomes.MoveNext();
        }
        catch (ConnectionLostException loss)
        {
            throw new ConnectionLostException(new Message(nameof(ConnectorMessages.TransactionIsHalfTakenBack), path, loss.Message), loss);
        }
    }

    /// <exception cref="UmLyncException">TransactionStaysHalfMade: what there is now cannot be read, or the journal cannot.</exception>
    private Plan PlanBack(string journalPath)
    {
        try
        {
            Journal journal = JournalFile.Load(journalPath, acceptTorn: false);
            return Integration.PlanUndo(_target.Read(Integration.ReadFor(journal)), journal);
        }
        catch (UmLyncException problem)
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.TransactionStaysHalfMade), journalPath, problem.Message), problem);
        }
    }
}
