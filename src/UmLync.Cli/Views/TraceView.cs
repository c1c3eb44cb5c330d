using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.CallTrace;
using UmLync.Cli.Text;

namespace UmLync.Cli.Views;

/// <summary>A trace for people: server by server, layer by layer, and under what failed what to do.</summary>
internal static class TraceView
{
    public static IEnumerable<IRenderable> Of(IReadOnlyList<TraceStep> steps)
    {
        (TraceDirection, string, int, int)? server = null;
        foreach (TraceStep step in steps)
        {
            if (server != (step.Direction, step.Computer, step.Port, step.Hop))
            {
                server = (step.Direction, step.Computer, step.Port, step.Hop);
                yield return Prose.Of((step.Hop > 0 ? "  > " : string.Empty) + step.Computer + ":" + Phrase.Number(step.Port) + " ", Prose.Strong)
                    .With($"{step.Service} {step.Direction}\n", Prose.Quiet);
            }

            yield return Line(step);
        }

        yield return Prose.Of(Phrase.Of(
            nameof(CliMessages.TraceSummary),
            Phrase.Number(steps.Count(step => step.Outcome == TraceOutcome.Pass)),
            Phrase.Number(steps.Count(step => step.Outcome == TraceOutcome.Fail)),
            Phrase.Number(steps.Count(step => step.Outcome == TraceOutcome.NotEvaluated))) + "\n");
    }

    private static Paragraph Line(TraceStep step)
    {
        Style style = step.Outcome switch { TraceOutcome.Pass => Prose.Good, TraceOutcome.Fail => Prose.Bad, _ => Prose.Doubtful };
        Paragraph line = Prose.Of($"    {step.Outcome} {step.Layer} ", style).With(step.CauseId is null ? string.Empty : step.CauseId + " ", Prose.Strong).With(step.Reason + "\n");
        return step.RecommendedAction is { } action ? line.With("      " + action + (step.Source is null ? string.Empty : " (" + step.Source + ")") + "\n", Prose.Quiet) : line;
    }
}
