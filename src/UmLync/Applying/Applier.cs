using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>
/// Carries out exactly a plan, or less of it, one change at a time: re-read, ask for consent, journal the intention, act, read
/// back, journal the outcome. Trusts the target and not the journal, so that applying a plan a second time, or after an
/// interruption, does what the target does not show yet.
/// </summary>
public sealed class Applier
{
    private readonly ITarget _target;
    private readonly IJournal _journal;
    private readonly IApproval _approval;
    private readonly Clock _clock;
    private bool _previews;

    /// <summary>An applier that works on the target.</summary>
    public Applier(ITarget target, IJournal journal, IApproval approval, Clock clock)
    {
        _target = target;
        _journal = journal;
        _approval = approval;
        _clock = clock;
    }

    /// <summary>Applies the plan and yields each outcome as it is known. Cancellation stops between two changes.</summary>
    /// <exception cref="UmLyncException">The plan is for another estate or another product release.</exception>
    public IEnumerable<ChangeOutcome> Apply(Plan plan, CancellationToken cancellation)
    {
        Check(plan, _target);
        return Run(plan, cancellation);
    }

    /// <summary>Refuses a plan that was made for something else than the target. Changes and locks nothing.</summary>
    /// <exception cref="UmLyncException">The plan is for another estate or another product release.</exception>
    public static void Check(Plan plan, ITarget target)
    {
        EstateIdentity planned = plan.Estate;
        EstateIdentity present = target.Estate;
        if (!StringComparer.OrdinalIgnoreCase.Equals(planned.Name, present.Name))
        {
            throw new UmLyncException(new Message(nameof(Messages.PlanIsForAnotherEstate), planned.Name, present.Name));
        }

        if (!planned.Equals(present))
        {
            throw new UmLyncException(new Message(
                nameof(Messages.PlanIsForAnotherRelease), string.Join(", ", planned.Releases), string.Join(", ", present.Releases)));
        }
    }

    private IEnumerable<ChangeOutcome> Run(Plan plan, CancellationToken cancellation)
    {
        Dictionary<string, Outcome> outcomes = new(StringComparer.Ordinal);
        ILookup<ResourceKey, PlannedChange> made = plan.Changes.Where(change => change.MakesObject).ToLookup(change => change.Key);
        int phase = plan.Changes.Count == 0 ? 0 : plan.Changes[0].Phase;
        string? broken = null;
        try
        {
            foreach (PlannedChange change in plan.Changes)
            {
                cancellation.ThrowIfCancellationRequested();
                if (change.Phase != phase)
                {
                    _target.EndPhase();
                    phase = change.Phase;
                }

                ChangeOutcome outcome = Conclude(change, made, outcomes, plan.IsWhole ? broken : null);
                outcomes[change.Id] = outcome.Outcome;
                broken ??= outcome.Breaks ? change.Id : null;
                yield return outcome;
            }
        }
        finally
        {
            // However the run ends, what was done is written down.
            _target.EndPhase();
        }
    }

    /// <summary>Concludes one change; of a transaction that another one broke, nothing more is done.</summary>
    private ChangeOutcome Conclude(PlannedChange change, ILookup<ResourceKey, PlannedChange> made, Dictionary<string, Outcome> outcomes, string? broken)
    {
        if ((broken ?? change.DependsOn.FirstOrDefault(id => !IsThrough(id, outcomes))) is { } needed)
        {
            return new ChangeOutcome(change, Outcome.Blocked, new Message(nameof(Messages.ChangeIsBlocked), change.Id, needed));
        }

        Resource? now = _target.Read(change.Key);
        if ((change.IsShownBy(now) || IsMadeAgain(change, made, now)) && !IsDueAllTheSame(change))
        {
            return new ChangeOutcome(change, Outcome.AlreadyDone);
        }

        if (change.Action == ChangeAction.Manual)
        {
            return new ChangeOutcome(change, Outcome.Waiting, Instructions.For(change));
        }

        switch (_approval.Ask(change))
        {
            case Consent.PreviewOnly:
                _previews = true;
                return new ChangeOutcome(change, Outcome.Planned);
            case Consent.Declined:
                return new ChangeOutcome(change, Outcome.Declined);
            default:
                return ChangeState.WhyStale(change, now, _target.Read) is { } reason ? new ChangeOutcome(change, Outcome.Stale, reason) : Act(change, now);
        }
    }

    /// <summary>
    /// A restart that was asked for needs no state that calls for it; and in a preview, what the changes before it would leave
    /// behind is not to be seen.
    /// </summary>
    private bool IsDueAllTheSame(PlannedChange change) => change.Action == ChangeAction.Operate && (_previews || change.IsAsked);

    /// <summary>What the plan removes and makes again under the same name is removed, where the object is as it was to be made.</summary>
    private static bool IsMadeAgain(PlannedChange change, ILookup<ResourceKey, PlannedChange> made, Resource? now) =>
        change.RemovesObject && now is not null && made[change.Key].Any(later => later.IsShownBy(now));

    private static bool IsThrough(string id, Dictionary<string, Outcome> outcomes) =>
        outcomes.TryGetValue(id, out Outcome outcome) && outcome is Outcome.Applied or Outcome.AlreadyDone or Outcome.Planned;

    private ChangeOutcome Act(PlannedChange change, Resource? now)
    {
        _journal.Write(new JournalEntry(JournalEvent.Intended, _clock())
        {
            ChangeId = change.Id,
            WasThere = now is not null,
            Properties = [.. change.Properties.Select(row => new PropertyChange(row.Property, now is null ? null : row.Property.ValueOf(now), row.After))],
        });
        ChangeOutcome outcome;
        try
        {
            _target.Apply(change);
            Resource? shown = _target.Read(change.Key);
            outcome = change.IsShownBy(shown)
                ? new ChangeOutcome(change, Outcome.Applied)
                : new ChangeOutcome(change, Outcome.Diverged, ChangeState.WhyDiverged(change, shown));
        }
        catch (UmLyncException refusal) when (refusal is not ConnectionLostException)
        {
            outcome = new ChangeOutcome(change, Outcome.Failed, refusal.Problem);
        }

        _journal.Write(new JournalEntry(JournalEvent.Concluded, _clock()) { ChangeId = change.Id, Outcome = outcome.Outcome });
        return outcome;
    }
}
