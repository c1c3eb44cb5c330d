using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>The differences of two pictures for people.</summary>
internal static class DiffView
{
    /// <summary>The differences, how many there are, and what could not be compared.</summary>
    public static IEnumerable<IRenderable> Of(IReadOnlyList<ResourceDifference> differences, IReadOnlyList<UncomparedKind> uncompared) =>
    [
        .. differences.SelectMany(Of),
        differences.Count == 0
            ? Prose.Of(CliMessages.NothingDiffers + "\n", Prose.Good)
            : Prose.Of("\n" + Phrase.Of(nameof(CliMessages.ObjectsDiffer), Phrase.Number(differences.Count)) + "\n", Prose.Strong),
        .. uncompared.Select(kind => Prose.Of(Phrase.Of(nameof(CliMessages.DiffSkipsKind), kind.ToString()) + "\n", Prose.Doubtful)),
    ];

    private static IEnumerable<IRenderable> Of(ResourceDifference difference) => Sign(difference)
        .Head(difference.Key)
        .Body(difference.Properties.Select(row => row.ToString()))
        .Drawings;

    private static Entry Sign(ResourceDifference difference) => difference switch
    {
        { Left: null } => new Entry().Head("+ " + CliMessages.OnlyInRight, Prose.Good),
        { Right: null } => new Entry().Head("- " + CliMessages.OnlyInLeft, Prose.Bad),
        _ => new Entry().Head("~ " + CliMessages.Differs, Prose.Doubtful),
    };
}
