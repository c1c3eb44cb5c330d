using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Rules;
using UmLync.Users;

namespace UmLync.Cli.Views;

/// <summary>The answers about users for people: who, what, and what to do.</summary>
internal static class UserAnswerView
{
    public static IEnumerable<IRenderable> Of(IReadOnlyList<UserAnswer> answers) => answers.Count == 0
        ? [Prose.Of(CliMessages.NobodyIsMeant + "\n", Prose.Doubtful)]
        : answers.SelectMany(answer => new Entry()
            .Head(Word(answer), Ink(answer)).Head(answer.Question.ToString()).Head(answer.Identity, Prose.Strong)
            .Body(answer.Reason.ToString())
            .Body(answer.RecommendedAction.Length == 0 ? null : answer.RecommendedAction, Prose.Quiet)
            .Drawings);

    private static string Word(UserAnswer answer) => answer switch
    {
        { Outcome: FindingOutcome.Pass } => CliMessages.PassWord,
        { Outcome: FindingOutcome.NotEvaluated } => CliMessages.NotEvaluatedWord,
        { Severity: Severity.Information } => CliMessages.InformationWord,
        _ => CliMessages.WarningWord,
    };

    private static Style Ink(UserAnswer answer) => answer switch
    {
        { Outcome: FindingOutcome.Pass } => Prose.Good,
        { Outcome: FindingOutcome.Fail, Severity: not Severity.Information } => Prose.Bad,
        _ => Prose.Doubtful,
    };
}
