using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Rules;

namespace UmLync.Cli.Views;

/// <summary>What the rules found, the worst first; what passed is only counted.</summary>
internal static class FindingsView
{
    /// <summary>The findings and their count.</summary>
    public static IEnumerable<IRenderable> Of(IReadOnlyList<Finding> findings) => findings
        .Where(finding => finding.Outcome != FindingOutcome.Pass)
        .OrderBy(Rank)
        .SelectMany(Of)
        .Append(Prose.Of("\n" + Count(findings) + "\n", Prose.Strong));

    /// <summary>The findings that failed, with what to do.</summary>
    public static IEnumerable<IRenderable> Failed(IReadOnlyList<Finding> findings) =>
        findings.Where(finding => Rank(finding) <= 2).OrderBy(Rank).SelectMany(Of);

    /// <summary>How many findings there are of each kind, in one sentence.</summary>
    public static string Count(IReadOnlyCollection<Finding> findings, string sentence = nameof(CliMessages.FindingsAreCounted)) => Phrase.Of(
        sentence,
        Phrase.Number(findings.Count),
        string.Join(", ", findings.GroupBy(Word).OrderBy(group => Rank(group.First())).Select(group => group.Key + " " + Phrase.Number(group.Count()))));

    private static IEnumerable<IRenderable> Of(Finding finding) => new Entry()
        .Head(Word(finding), Ink(finding)).Head(finding.RuleId).Head(finding.Subject, Prose.Strong)
        .Body(finding.Reason.ToString())
        .Body(finding.RecommendedAction?.ToString(), Prose.Quiet)
        .Drawings;

    private static int Rank(Finding finding) => finding switch
    {
        { Outcome: FindingOutcome.Error } => 0,
        { Outcome: FindingOutcome.Fail } => 1 + (int)finding.Severity,
        { Outcome: FindingOutcome.NotEvaluated } => 4,
        _ => 5,
    };

    private static string Word(Finding finding) => finding switch
    {
        { Outcome: FindingOutcome.Pass } => CliMessages.PassWord,
        { Outcome: FindingOutcome.NotEvaluated } => CliMessages.NotEvaluatedWord,
        { Outcome: FindingOutcome.Error } => CliMessages.RuleFaultWord,
        { Severity: Severity.Error } => CliMessages.ErrorWord,
        { Severity: Severity.Warning } => CliMessages.WarningWord,
        _ => CliMessages.InformationWord,
    };

    private static Style Ink(Finding finding) => Rank(finding) switch
    {
        0 or 1 => Prose.Bad,
        2 => Prose.Doubtful,
        _ => Prose.Quiet,
    };
}
