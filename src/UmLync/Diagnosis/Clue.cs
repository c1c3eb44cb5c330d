using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis;

/// <summary>By what a symptom is recognised in an observation.</summary>
internal abstract class Clue
{
    /// <summary>Whether the observation is it.</summary>
    public abstract bool IsIn(Observation observation);
}

/// <summary>An event of a provider with one of the numbers.</summary>
internal sealed class EventClue(string provider, string[] namesInTexts, params int[] numbers) : Clue
{
    private readonly string[] _names = [.. namesInTexts.Select(Wording.Folded)];

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) =>
        observation is LoggedEvent entry && Array.IndexOf(numbers, entry.Number) >= 0 && IsOfProvider(entry);

    // Where an export leaves the provider out, only what the event says can tell whose number it is.
    private bool IsOfProvider(LoggedEvent entry) => entry.Provider is { Length: > 0 } name
        ? name.Trim().Equals(provider, StringComparison.OrdinalIgnoreCase)
        : entry.FoldedTexts.Any(text => _names.Any(text.Contains));
}

/// <summary>An ms-diagnostics header with a number of the range.</summary>
internal sealed class DiagnosticClue(int from, int to) : Clue
{
    public DiagnosticClue(int number)
        : this(number, number)
    {
    }

    /// <summary>How the <c>Server</c> header of the response begins; null where it does not matter.</summary>
    public string? Server { get; init; }

    /// <summary>Whether a response that does not say which server it comes from is it, too.</summary>
    public bool TakesUnknownServer { get; init; }

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => observation is SipDiagnostic diagnostic
        && diagnostic.Number >= from && diagnostic.Number <= to
        && (Server is null || (diagnostic.Server is { } server ? server.StartsWith(Server, StringComparison.OrdinalIgnoreCase) : TakesUnknownServer));
}

/// <summary>
/// Documented words, in the languages in which they are documented; all the words of one way must stand together. The reason of
/// a diagnostic is not looked at, since its number says more.
/// </summary>
internal sealed class WordsClue(params string[][] ways) : Clue
{
    private readonly IReadOnlyList<string>[][] _ways = [.. ways.Select(words => words.Select(Wording.FormsOf).ToArray())];

    /// <summary>One phrase in several languages.</summary>
    public static WordsClue Phrase(params string[] languages) => new([.. languages.Select(phrase => new[] { phrase })]);

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => observation is not SipDiagnostic
        && observation.FoldedTexts.Any(text => _ways.Any(words => words.All(forms => forms.Any(text.Contains))));
}

/// <summary>
/// An object that a cmdlet showed, with properties whose values match. A property may have one of several names
/// (<c>HealthSet|HealthSetName</c>); one with a question mark behind need not be shown.
/// </summary>
internal sealed class PropertyClue(params (string Name, string Pattern)[] properties) : Clue
{
    private readonly (string[] Names, bool IsNeeded, Regex Pattern)[] _properties =
        [.. properties.Select(property => (property.Name.TrimEnd('?').Split('|'), !property.Name.EndsWith("?", StringComparison.Ordinal), new Regex("^(?:" + property.Pattern + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)))];

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => observation is ShownObject shown
        && _properties.All(property => property.Names.Any(name => shown.ValueOf(name) is { } value && property.Pattern.IsMatch(value.Trim()))
            || (!property.IsNeeded && property.Names.All(name => shown.ValueOf(name) is null)));
}

/// <summary>A line of a printed table that holds one of the names and the word.</summary>
internal sealed class RowClue(string[] names, string word) : Clue
{
    private readonly Regex _row = new(
        @"^.*(?<![\w.])(?:" + string.Join("|", names.Select(Regex.Escape)) + @")(?![\w.]).*\s" + Regex.Escape(word) + @"(?!\w).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) =>
        observation is Passage passage && names.Any(name => Mentions(passage, name)) && _row.IsMatch(passage.Text);

    // A plain search first: the expression goes over a long text several times.
    private static bool Mentions(Passage passage, string name) => passage.FoldedTexts.Any(text => text.Contains(Wording.Folded(name)));
}

/// <summary>One of several clues.</summary>
internal sealed class AnyClue(params Clue[] clues) : Clue
{
    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => clues.Any(clue => clue.IsIn(observation));
}
