using System.Collections.Generic;
using System.Threading;
using UmLync.Applying;
using UmLync.Connectors.Journals;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Connectors.Runs;

/// <summary>
/// One apply from lock to closed journal. Only one runs on a target at a time; every change stands in the journal before it is
/// made. A run that is cancelled, or ends in an error, writes down what it did and leaves its journal open, to be resumed.
/// </summary>
public sealed class ApplyRun
{
    private readonly ITarget _target;
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
    public ApplyRun(ITarget target, string targetName, IApproval approval, Clock clock, string by)
    {
        _target = target;
        _targetName = targetName;
        _approval = approval;
        _clock = clock;
        _by = by;
    }

    /// <summary>Applies the plan, or an undo plan, with a new journal, and yields each outcome as it is known.</summary>
    /// <exception cref="UmLyncException">The plan is for another estate or release; nothing was locked or written then.</exception>
    public IEnumerable<ChangeOutcome> Apply(Plan plan, string journalPath, string? note, CancellationToken cancellation)
    {
        Applier.Check(plan, _target);
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
        using JournalFile file = JournalFile.Resume(journalPath, journal, _by, _clock);
        foreach (ChangeOutcome outcome in new Applier(_target, file, _approval, _clock).Apply(journal.Plan, cancellation))
        {
            yield return outcome;
        }

        file.Close();
    }

    private IEnumerable<ChangeOutcome> ApplyLocked(Plan plan, string journalPath, string? note, CancellationToken cancellation)
    {
        using EstateLock held = EstateLock.Acquire(_targetName, _by, _clock);
        using JournalFile file = JournalFile.Create(journalPath, plan, _by, note, _clock);
        foreach (ChangeOutcome outcome in new Applier(_target, file, _approval, _clock).Apply(plan, cancellation))
        {
            yield return outcome;
        }

        file.Close();
    }
}
