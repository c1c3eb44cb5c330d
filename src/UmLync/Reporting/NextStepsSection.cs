using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;

namespace UmLync.Reporting;

/// <summary>What the reader has to do next, in the order in which to do it.</summary>
internal static class NextStepsSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportNextSteps)));
        string[] steps = [.. Steps(report, words)];
        yield return steps.Length == 0 ? new Block.Paragraph(words.Of(nameof(ReportMessages.ReportNoNextSteps))) : new Block.Items(steps, IsNumbered: true);
    }

    private static IEnumerable<string> Steps(IntegrationReport report, Words words)
    {
        if (!report.Plan.IsEmpty && report.Outcomes.All(outcome => outcome.Outcome == Outcome.Planned))
        {
            yield return words.Of(nameof(ReportMessages.ReportStepApply), Words.Of(report.Plan.Changes.Count));
        }

        foreach (ChangeOutcome outcome in Those(report, Outcome.Waiting))
        {
            yield return words.Of(nameof(ReportMessages.ReportStepManual), outcome.Change.Key.ToString(), Wanted(outcome.Change, words));
        }

        (Outcome Outcome, string Step)[] troubles =
        [
            (Outcome.Failed, nameof(ReportMessages.ReportStepFailed)), (Outcome.Diverged, nameof(ReportMessages.ReportStepDiverged)),
            (Outcome.Stale, nameof(ReportMessages.ReportStepStale)), (Outcome.Declined, nameof(ReportMessages.ReportStepDeclined)),
            (Outcome.Blocked, nameof(ReportMessages.ReportStepBlocked)),
        ];
        foreach ((Outcome outcome, string step) in troubles.Where(trouble => Those(report, trouble.Outcome).Any()))
        {
            yield return words.Of(step, string.Join(", ", Those(report, outcome).Select(trouble => trouble.Change.Id)));
        }

        foreach (string step in AboutTheEstate(report, words))
        {
            yield return step;
        }
    }

    private static IEnumerable<string> AboutTheEstate(IntegrationReport report, Words words)
    {
        (string Step, int Count)[] steps =
        [
            (nameof(ReportMessages.ReportStepErrors), report.Findings.Count(finding => finding is { Outcome: FindingOutcome.Fail, Severity: Severity.Error })),
            (nameof(ReportMessages.ReportStepWarnings), report.Findings.Count(finding => finding is { Outcome: FindingOutcome.Fail, Severity: Severity.Warning })),
            (nameof(ReportMessages.ReportStepLeftOut), report.Plan.LeftOut.Count),
            (nameof(ReportMessages.ReportStepNotEvaluated), report.Findings.Count(finding => finding.Outcome == FindingOutcome.NotEvaluated)),
        ];
        return steps.Where(step => step.Count > 0).Select(step => words.Of(step.Step, Words.Of(step.Count)));
    }

    private static IEnumerable<ChangeOutcome> Those(IntegrationReport report, Outcome outcome) => report.Outcomes.Where(concluded => concluded.Outcome == outcome);

    private static string Wanted(PlannedChange change, Words words) =>
        string.Join(", ", change.Properties.Select(row => words.Of(nameof(ReportMessages.ReportPropertyIs), row.Property.Name, words.Shown(row.AfterText))));
}
