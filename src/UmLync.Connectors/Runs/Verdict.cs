using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Rules;

namespace UmLync.Connectors.Runs;

/// <summary>Whether an estate is as desired. The numbers are the exit codes of the command line (design, section 6).</summary>
public enum Verdict
{
    /// <summary>Everything is as desired.</summary>
    AsDesired = 0,

    /// <summary>Something failed: a change, or a rule itself.</summary>
    Error = 1,

    /// <summary>Changes are planned or wait for somebody, or rules of severity Error fail.</summary>
    NotAsDesired = 2,
}

/// <summary>How outcomes and findings add up to a verdict.</summary>
public static class Verdicts
{
    /// <summary>What the outcomes of a run say.</summary>
    public static Verdict Of(IReadOnlyCollection<ChangeOutcome> outcomes) =>
        outcomes.Any(outcome => outcome.Outcome is Outcome.Failed or Outcome.Diverged) ? Verdict.Error
        : outcomes.All(outcome => outcome.IsAsPlanned) ? Verdict.AsDesired
        : Verdict.NotAsDesired;

    /// <summary>What the findings say; warnings and what could not be evaluated count only when one is strict.</summary>
    public static Verdict Of(IReadOnlyCollection<Finding> findings, bool isStrict) =>
        findings.Any(finding => finding.Outcome == FindingOutcome.Error) ? Verdict.Error
        : findings.Any(finding => Counts(finding, isStrict)) ? Verdict.NotAsDesired
        : Verdict.AsDesired;

    /// <summary>The two together: an error is worse than what is not as desired.</summary>
    public static Verdict And(this Verdict one, Verdict other) =>
        one == Verdict.Error || other == Verdict.Error ? Verdict.Error
        : one == Verdict.NotAsDesired ? one
        : other;

    private static bool Counts(Finding finding, bool isStrict) => finding switch
    {
        { Outcome: FindingOutcome.Fail, Severity: Severity.Error } => true,
        { Outcome: FindingOutcome.Fail, Severity: Severity.Warning } or { Outcome: FindingOutcome.NotEvaluated } => isStrict,
        _ => false,
    };
}
