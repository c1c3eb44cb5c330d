using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Connectors.Net;
using UmLync.Ports;

namespace UmLync.Cli.Views;

/// <summary>Ports for people: one a line, in the form in which they can be tried.</summary>
internal static class PortView
{
    public static IEnumerable<IRenderable> Of(IReadOnlyList<ListeningPort> ports) => ports.Count == 0
        ? [Prose.Of(CliMessages.NoPortIsKnown + "\n", Prose.Doubtful)]
        : ports.Select(port => Prose.Of(port.Computer + ":" + port.Ports, Prose.Strong)
            .With($" {port.Protocol} {port.Service} ", Prose.Quiet)
            .With(Word(port) + "\n", port.Listens switch { true => Prose.Good, false => Prose.Quiet, null => Prose.Doubtful }));

    public static IEnumerable<IRenderable> Of(IReadOnlyList<PortAnswer> answers) =>
        answers.Select(answer => Prose.Of(answer.Computer + ":" + Phrase.Number(answer.Port) + " ", Prose.Strong)
            .With(Word(answer.State) + "\n", answer.IsAsExpected ? Prose.Good : Prose.Bad));

    private static string Word(ListeningPort port) => port.Listens switch
    {
        true => CliMessages.ListensWord,
        false => CliMessages.ClosedByModeWord,
        null => CliMessages.ModeNotReadWord,
    };

    private static string Word(PortState state) => state switch
    {
        PortState.Open => CliMessages.OpenWord,
        PortState.Closed => CliMessages.ClosedWord,
        PortState.NoAnswer => CliMessages.NoAnswerWord,
        PortState.NameUnresolved => CliMessages.NameUnresolvedWord,
        _ => CliMessages.UnreachableWord,
    };
}
