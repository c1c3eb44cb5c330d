using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Diagnosis;

namespace UmLync.Cli.Views;

/// <summary>The causes for people, the likeliest first, each with what points to it.</summary>
internal static class DiagnosisView
{
    public static IEnumerable<IRenderable> Of(CauseRanking ranking)
    {
        IReadOnlyList<LikelyCause> causes = ranking.Causes;
        string seen = Phrase.Number(ranking.ObservationCount);
        string harmless = Phrase.Number(ranking.Harmless.Count);
        return causes.Count == 0
            ? [Prose.Of(Phrase.Of(nameof(CliMessages.NoSymptomIsKnown), seen, harmless) + "\n", Prose.Good)]
            : causes.SelectMany(Of).Append(Prose.Of("\n" + Phrase.Of(nameof(CliMessages.CausesAreCounted), Phrase.Number(causes.Count), seen, harmless) + "\n", Prose.Strong));
    }

    private static IEnumerable<IRenderable> Of(LikelyCause cause) => new Entry()
        .Head(Phrase.Number(cause.Place) + ".").Head(Word(cause.Likelihood), Ink(cause.Likelihood)).Head(cause.CauseId, Prose.Strong).Head(cause.Source.ToString(), Prose.Quiet)
        .Body(cause.Cause.ToString())
        .Body(Phrase.Of(nameof(CliMessages.CheckIs), cause.Check.ToString()))
        .Body(Phrase.Of(nameof(CliMessages.FixIs), cause.Fix.ToString()))
        .Body(cause.Symptoms.Select(seen => Phrase.Of(nameof(CliMessages.SeenIs), (seen.Meaning + " " + seen.Evidence).Trim())), Prose.Quiet)
        .Drawings;

    private static string Word(Likelihood likelihood) => likelihood switch
    {
        Likelihood.Strong => CliMessages.StrongWord,
        Likelihood.Likely => CliMessages.LikelyWord,
        _ => CliMessages.PossibleWord,
    };

    private static Style Ink(Likelihood likelihood) => likelihood switch
    {
        Likelihood.Strong => Prose.Bad,
        Likelihood.Likely => Prose.Doubtful,
        _ => Prose.Quiet,
    };
}
