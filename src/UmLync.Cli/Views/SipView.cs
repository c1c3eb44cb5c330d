using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Connectors.Sip;

namespace UmLync.Cli.Views;

/// <summary>SIP endpoints for people: one a line with its layers, and below what is wrong and what to do.</summary>
internal static class SipView
{
    public static IEnumerable<IRenderable> Of(IReadOnlyList<SipAnswer> answers) => answers.Select(Of);

    private static Paragraph Of(SipAnswer answer)
    {
        Paragraph row = Prose.Of(answer.Target.Endpoint + " ", Prose.Strong)
            .With(answer.Transport + (answer.Service is { } service ? " " + service : string.Empty), Prose.Quiet);
        foreach (SipLayerResult layer in answer.Exchange.Layers.Where(layer => layer.Outcome != SipLayerOutcome.NotUsed))
        {
            row.With("  " + layer.Layer + " ", Prose.Quiet).With(Word(layer.Outcome), StyleOf(layer.Outcome));
        }

        row.With(answer.Status is { } status ? "  " + Phrase.Number(status) + " " + answer.Reason : string.Empty)
            .With("  " + Phrase.Number((int)answer.Elapsed.TotalMilliseconds) + " ms\n", Prose.Quiet);
        foreach (SipLayerResult layer in answer.Exchange.Layers.Where(layer => layer.Problem is not null))
        {
            row.With("  " + layer.Problem!.Id, StyleOf(layer.Outcome)).With(": " + layer.Problem + "\n")
                .With(layer.Problem.Action is { } action ? "    " + action + "\n" : string.Empty, Prose.Quiet);
        }

        return row;
    }

    private static string Word(SipLayerOutcome outcome) => outcome switch
    {
        SipLayerOutcome.Passed => CliMessages.LayerPassedWord,
        SipLayerOutcome.InPart => CliMessages.LayerInPartWord,
        SipLayerOutcome.Failed => CliMessages.LayerFailedWord,
        _ => CliMessages.LayerNotReachedWord,
    };

    private static Style StyleOf(SipLayerOutcome outcome) => outcome switch
    {
        SipLayerOutcome.Passed => Prose.Good,
        SipLayerOutcome.InPart => Prose.Doubtful,
        SipLayerOutcome.Failed => Prose.Bad,
        _ => Prose.Quiet,
    };
}
