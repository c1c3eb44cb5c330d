using System.Collections.Generic;
using System.Linq;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>What the rules say: failures by severity with reason, action and source, then what could not be evaluated.</summary>
internal static class FindingsSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        if (report.Findings.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportFindings)));
        foreach (IGrouping<Severity, Finding> findings in Failed(report.Findings).GroupBy(finding => finding.Severity).OrderBy(group => group.Key))
        {
            yield return new Block.Heading(3, words.Of(findings.Key));
            yield return Table(findings, words);
        }

        Finding[] notEvaluated = [.. report.Findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated)];
        if (notEvaluated.Length > 0)
        {
            yield return new Block.Heading(3, words.Of(nameof(ReportMessages.ReportNotEvaluated)));
            yield return Table(notEvaluated, words);
        }

        string passed = Words.Of(report.Findings.Where(finding => finding.Outcome == FindingOutcome.Pass).Select(finding => finding.RuleId).Distinct().Count());
        yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportRulesPassed), passed));
    }

    /// <summary>How many failures of each severity there are, and how many rules could not be evaluated.</summary>
    public static string Counted(IReadOnlyList<Finding> findings, Words words)
    {
        string[] counted =
        [
            .. Failed(findings).GroupBy(finding => finding.Severity).OrderBy(group => group.Key).Select(group => words.Of(group.Key) + " " + Words.Of(group.Count())),
            .. findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated).GroupBy(finding => finding.Outcome)
                .Select(group => words.Of(nameof(ReportMessages.ReportNotEvaluated)) + " " + Words.Of(group.Count())),
        ];
        return counted.Length == 0 ? words.Of(nameof(ReportMessages.ReportNone)) : string.Join(", ", counted);
    }

    // A rule that broke down is a failure too: what it would have said is not known.
    private static IEnumerable<Finding> Failed(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Outcome is FindingOutcome.Fail or FindingOutcome.Error);

    private static Block.Table Table(IEnumerable<Finding> findings, Words words) => new(
        [
            words.Of(nameof(ReportMessages.ReportColumnRule)), words.Of(nameof(ReportMessages.ReportColumnSubject)), words.Of(nameof(ReportMessages.ReportColumnWhy)),
            words.Of(nameof(ReportMessages.ReportColumnToDo)), words.Of(nameof(ReportMessages.ReportColumnSource)),
        ],
        [
            .. findings.OrderBy(finding => finding.RuleId, NameOrder.Instance).ThenBy(finding => finding.Subject, NameOrder.Instance).Select(finding => (IReadOnlyList<string>)
                [finding.RuleId, finding.Subject, words.In(finding.Reason), finding.RecommendedAction is { } action ? words.In(action) : string.Empty, finding.Source.ToString()]),
        ]);
}
