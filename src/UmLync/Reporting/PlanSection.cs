using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Reporting;

/// <summary>What is planned, with before and after, why, by which source, and what people notice; and what came of it.</summary>
internal static class PlanSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportPlan)));
        if (report.Plan.IsEmpty)
        {
            yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportNothingPlanned)));
            yield break;
        }

        Dictionary<string, ChangeOutcome> outcomes = report.Outcomes.ToDictionary(outcome => outcome.Change.Id);
        string[] columns =
        [
            words.Of(nameof(ReportMessages.ReportColumnId)), words.Of(nameof(ReportMessages.ReportColumnAction)), words.Of(nameof(ReportMessages.ReportColumnObject)),
            words.Of(nameof(ReportMessages.ReportColumnChange)), words.Of(nameof(ReportMessages.ReportColumnReason)), words.Of(nameof(ReportMessages.ReportColumnImpact)),
            .. outcomes.Count == 0 ? Array.Empty<string>() : [words.Of(nameof(ReportMessages.ReportColumnOutcome))],
        ];
        yield return new Block.Table(columns, [.. report.Plan.Changes.Select(change => Row(change, outcomes, words))]);
        yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportSourcesExplained)));
    }

    private static IReadOnlyList<string> Row(PlannedChange change, Dictionary<string, ChangeOutcome> outcomes, Words words) =>
    [
        change.Id,
        words.Of(change),
        change.Key.ToString(),
        string.Join("\n", Properties(change, words)),
        string.Join("\n", change.Reasons.Select(because => words.In(because.Reason) + " " + because.Source)),
        string.Join("\n", Impact(change, words)),
        .. outcomes.Count == 0 ? Array.Empty<string>() : [outcomes.TryGetValue(change.Id, out ChangeOutcome? outcome) ? Outcome(outcome, words) : words.Of(nameof(ReportMessages.ReportNone))],
    ];

    // The object stands in its own column; that a restart ends what is pending needs no words.
    private static IEnumerable<string> Properties(PlannedChange change, Words words) =>
        from row in change.Properties
        where change.Action != ChangeAction.Operate && !row.Property.IsIdentity && !row.StaysAsItIs
        let before = words.Shown(row.BeforeText)
        let after = words.Shown(row.AfterText)
        select row switch
        {
            { Before: null } => words.Of(nameof(ReportMessages.ReportPropertyIs), row.Property.Name, after),
            { After: null } => words.Of(nameof(ReportMessages.ReportPropertyIs), row.Property.Name, before),
            _ => words.Of(nameof(ReportMessages.ReportPropertyChanges), row.Property.Name, before, after),
        };

    private static IEnumerable<string> Impact(PlannedChange change, Words words)
    {
        if (change.Impact.Restarts is { } service)
        {
            yield return words.Of(change.Impact.DropsCalls ? nameof(ReportMessages.ReportRestartDropsCalls) : nameof(ReportMessages.ReportRestart), service);
        }

        if (change.Impact.Users > 0)
        {
            yield return words.Of(nameof(ReportMessages.ReportUsersTouched), Words.Of(change.Impact.Users));
        }

        if (change.DependsOn.Count > 0)
        {
            yield return words.Of(nameof(ReportMessages.ReportDependsOn), string.Join(", ", change.DependsOn));
        }
    }

    private static string Outcome(ChangeOutcome outcome, Words words) =>
        outcome.Reason is { } reason ? words.Of(outcome.Outcome) + "\n" + words.In(reason) : words.Of(outcome.Outcome);
}
