using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Posture;

namespace UmLync.Cli.Views;

/// <summary>What stands against turning off TLS 1.0 and 1.1, then what does not, and the verdict.</summary>
internal static class TlsView
{
    public static IEnumerable<IRenderable> Of(TlsPosture posture) => posture.Rows
        .SelectMany(row => new Entry()
            .Head(Word(row.State), Ink(row.State)).Head(row.Subject, Prose.Strong)
            .Body(row.Reason.ToString())
            .Body(row.RecommendedAction?.ToString(), Prose.Quiet)
            .Drawings)
        .Concat(posture.Unread.Select(reason => Prose.Of(reason + "\n", Prose.Doubtful)))
        .Append(Prose.Of("\n" + Verdict(posture) + "\n", Prose.Strong));

    private static string Verdict(TlsPosture posture) => posture.CanTurnOff switch
    {
        true => CliMessages.TlsCanBeTurnedOff,
        false when posture.BlockedSides.Count > 0 => Phrase.Of(nameof(CliMessages.TlsIsHeldBySides), string.Join(", ", posture.BlockedSides)),
        false => CliMessages.TlsIsHeld,
        null => CliMessages.TlsNeedIsUnknown,
    };

    private static string Word(TlsReadiness state) => state switch
    {
        TlsReadiness.Ready => CliMessages.ReadyWord,
        TlsReadiness.NeedsUpdate => CliMessages.NeedsUpdateWord,
        TlsReadiness.NeedsReplacement => CliMessages.NeedsReplacementWord,
        _ => CliMessages.UnknownWord,
    };

    private static Style Ink(TlsReadiness state) => state switch
    {
        TlsReadiness.Ready => Prose.Good,
        TlsReadiness.Unknown => Prose.Doubtful,
        _ => Prose.Bad,
    };
}
