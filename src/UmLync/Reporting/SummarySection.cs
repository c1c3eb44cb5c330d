using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Reporting;

/// <summary>The result in a few lines: verified or not, how much of what, and what people notice of it.</summary>
internal static class SummarySection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportSummary)));
        yield return new Block.Paragraph(words.Of(Verdict(report)));
        yield return new Block.Items([.. Lines(report, words)]);
    }

    private static string Verdict(IntegrationReport report) => report switch
    {
        { Verified: true } => nameof(ReportMessages.ReportVerified),
        { Plan.IsEmpty: true } => nameof(ReportMessages.ReportNothingPlanned),
        { Outcomes.Count: 0 } => nameof(ReportMessages.ReportPlannedOnly),
        _ when report.Outcomes.All(outcome => outcome.Outcome == Outcome.Planned) => nameof(ReportMessages.ReportPlannedOnly),
        _ => nameof(ReportMessages.ReportNotVerified),
    };

    private static IEnumerable<string> Lines(IntegrationReport report, Words words)
    {
        yield return words.Of(nameof(ReportMessages.ReportChangesPlanned), Words.Of(report.Plan.Changes.Count), Counted(report.Plan.Changes.Select(change => words.Of(change)), words));
        if (report.Outcomes.Count > 0)
        {
            yield return words.Of(nameof(ReportMessages.ReportOutcomes), Counted(report.Outcomes.OrderBy(outcome => outcome.Outcome).Select(outcome => words.Of(outcome.Outcome)), words));
        }

        PlannedChange[] restarts = [.. report.Plan.Changes.Where(change => change.Impact.Restarts is not null)];
        yield return words.Of(
            nameof(ReportMessages.ReportImpact),
            Words.Of(restarts.Length),
            Words.Of(restarts.Count(change => change.Impact.DropsCalls)),
            Words.Of(report.Plan.Changes.Select(change => change.Impact.Users).DefaultIfEmpty(0).Max()));
        yield return words.Of(nameof(ReportMessages.ReportLeftOutCount), Words.Of(report.Plan.LeftOut.Count));
        yield return words.Of(nameof(ReportMessages.ReportFindingsCount), FindingsSection.Counted(report.Findings, words));
    }

    private static string Counted(IEnumerable<string> terms, Words words)
    {
        string[] counted = [.. terms.GroupBy(term => term).Select(group => group.Key + " " + Words.Of(group.Count()))];
        return counted.Length == 0 ? words.Of(nameof(ReportMessages.ReportNone)) : string.Join(", ", counted);
    }
}
