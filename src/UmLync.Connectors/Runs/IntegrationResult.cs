using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Rules;

namespace UmLync.Connectors.Runs;

/// <summary>What a run came to, in one object: how its changes came out, how the estate is judged, and what is left to do.</summary>
public sealed class IntegrationResult
{
    private readonly IReadOnlyList<ChangeOutcome> _outcomes;

    private IntegrationResult(IReadOnlyList<ChangeOutcome> outcomes, IReadOnlyList<Finding> findings, Plan? remaining, bool isStrict, string? journalPath)
    {
        _outcomes = outcomes;
        Findings = Array.AsReadOnly<Finding>([.. findings]);
        Remaining = remaining;
        JournalPath = journalPath;
        Verified = remaining is null or { IsEmpty: true } && outcomes.All(outcome => outcome.IsAsPlanned);
        Verdict = Verdicts.Of(outcomes).And(Verdicts.Of(findings, isStrict)).And(remaining is null or { IsEmpty: true } ? Verdict.AsDesired : Verdict.NotAsDesired);
    }

    /// <summary>Whether every change is as planned, and a new read of the estate plans nothing more.</summary>
    public bool Verified { get; }

    /// <summary>The changes that were made.</summary>
    public int Applied => Count(Outcome.Applied);

    /// <summary>The changes that were done already.</summary>
    public int AlreadyDone => Count(Outcome.AlreadyDone);

    /// <summary>The changes to which the operator said no.</summary>
    public int Declined => Count(Outcome.Declined);

    /// <summary>The changes that need another one, which is not applied.</summary>
    public int Blocked => Count(Outcome.Blocked);

    /// <summary>The changes that a person has to make.</summary>
    public int Waiting => Count(Outcome.Waiting);

    /// <summary>The changes whose object has changed since the plan was made.</summary>
    public int Stale => Count(Outcome.Stale);

    /// <summary>The changes whose result is not to be seen.</summary>
    public int Diverged => Count(Outcome.Diverged);

    /// <summary>The changes that were refused.</summary>
    public int Failed => Count(Outcome.Failed);

    /// <summary>The changes that would be made: of a preview.</summary>
    public int Planned => Count(Outcome.Planned);

    /// <summary>The journal; null when nothing was changed.</summary>
    public string? JournalPath { get; }

    /// <summary>What the rules say of the estate after the run, or as it is when nothing was changed.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What a new read of the estate still plans; null when one plan was applied and nothing else was asked.</summary>
    public Plan? Remaining { get; }

    /// <summary>Whether the estate is as desired.</summary>
    public Verdict Verdict { get; }

    /// <summary>The verdict as the exit code of the command line.</summary>
    public int ExitCode => (int)Verdict;

    /// <summary>The result of applying, resuming or undoing one plan, which is as desired when the plan is done.</summary>
    public static IntegrationResult Of(IReadOnlyList<ChangeOutcome> outcomes, string? journalPath) => new(outcomes, [], null, isStrict: false, journalPath);

    /// <summary>The result of an integration, which is as desired when the estate is.</summary>
    /// <param name="outcomes">How the changes came out.</param>
    /// <param name="findings">The judgement of the estate as it is now.</param>
    /// <param name="remaining">The plan of the estate as it is now.</param>
    /// <param name="isStrict">Whether warnings and what could not be evaluated count.</param>
    /// <param name="journalPath">The journal; null when nothing was changed.</param>
    public static IntegrationResult Of(IReadOnlyList<ChangeOutcome> outcomes, IReadOnlyList<Finding> findings, Plan remaining, bool isStrict, string? journalPath) =>
        new(outcomes, findings, remaining, isStrict, journalPath);

    private int Count(Outcome outcome) => _outcomes.Count(item => item.Outcome == outcome);
}
