using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Owa;
using UmLync.Rules;

namespace UmLync.Cli.Views;

/// <summary>The end-to-end check of instant messaging in Outlook Web App for people: server by server, part by part.</summary>
internal static class OwaView
{
    public static IEnumerable<IRenderable> Of(IReadOnlyList<OwaCheck> lines) => lines.Count == 0
        ? [Prose.Of(CliMessages.NoBackEndIsKnown + "\n", Prose.Doubtful)]
        : lines.SelectMany(line => new Entry()
            .Head(Word(line), Ink(line)).Head(line.Server, Prose.Strong).Head(line.Part.ToString())
            .Body(line.Reason.ToString())
            .Body(line.RecommendedAction?.ToString(), Prose.Quiet)
            .Drawings);

    private static string Word(OwaCheck line) => line switch
    {
        { Outcome: OwaCheckOutcome.Pass } => CliMessages.PassWord,
        { Outcome: OwaCheckOutcome.NotEvaluated } => CliMessages.NotEvaluatedWord,
        { Outcome: OwaCheckOutcome.Manual } => CliMessages.ManualWord,
        { Severity: Severity.Error } => CliMessages.ErrorWord,
        _ => CliMessages.WarningWord,
    };

    private static Style Ink(OwaCheck line) => line switch
    {
        { Outcome: OwaCheckOutcome.Pass } => Prose.Good,
        { Outcome: OwaCheckOutcome.Fail, Severity: Severity.Error } => Prose.Bad,
        _ => Prose.Doubtful,
    };
}
