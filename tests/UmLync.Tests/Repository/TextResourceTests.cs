using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Repository;

public class TextResourceTests
{
    private const string ActionSuffix = "_Action";

    private static readonly string[] Sources = [.. WorkingTree.FilesIn("src/", ".cs").Select(WorkingTree.Text)];

    private static readonly HashSet<string> Used = Find(@"\b(\w*Messages)\.(\w+)\b", match => $"{match.Groups[1].Value}.{match.Groups[2].Value}");

    private static readonly HashSet<string> Thrown =
        Find(@"(?:Exception|Error)\(\s*new(?: Message)?\(\s*nameof\(\s*\w*Messages\.(\w+)\s*\)", match => match.Groups[1].Value);

    [Fact]
    public void Ids_OfTheDomain_AreUnique() =>
        Contract.Holds("An id stands in one resource only, once.",
            from text in TextResource.English.SelectMany(resource => resource.Texts.Select(text => (text.Key, resource.File)))
            group text.File by text.Key into places
            where places.Count() > 1
            select $"{places.Key}: {string.Join(", ", places)}");

    [Fact]
    public void Texts_OfAllResources_AreUsed() =>
        Contract.Holds("Every text is used in the source.",
            from resource in TextResource.English
            from text in resource.Texts
            where !Used.Contains($"{resource.Area}.{Owner(text.Key)}")
            select $"{resource.File}: {text.Key}");

    [Fact]
    public void Areas_OfTheDomain_AreInTheCatalog() =>
        Contract.Holds("The catalog knows every resource of the domain.",
            from resource in TextResource.English
            where resource.File.StartsWith("src/UmLync/", StringComparison.Ordinal)
                && resource.Texts.Any(text => !MessageCatalog.Has(text.Key))
            select resource.File);

    [Fact]
    public void Errors_OfAllResources_SayWhatToDo() =>
        Contract.Holds("Every error has an action.",
            from resource in TextResource.English
            let ids = resource.Texts.Select(text => text.Key).ToHashSet()
            from id in ids
            where Thrown.Contains(id) && !ids.Contains(id + ActionSuffix)
            select $"{resource.File}: {id}");

    [Fact]
    public void Tone_OfEnglishTexts_IsPlain() =>
        Contract.Holds("A text says what is the case, without 'please' and '!'.",
            from resource in TextResource.English
            from text in resource.Texts
            where string.IsNullOrWhiteSpace(text.Value) || text.Value.Contains('!') || Regex.IsMatch(text.Value, @"(?i)\bplease\b")
            select $"{resource.File}: {text.Key}");

    [Fact]
    public void Translations_OfAllResources_HaveTheSameIdsAndPlaceholders() =>
        Contract.Holds("A translation has the ids and the placeholders of the English texts.",
            from translation in TextResource.All
            where translation.Language is not null
            let english = TextResource.English.Single(resource => resource.Area == translation.Area)
            from difference in Shape(english).Except(Shape(translation)).Concat(Shape(translation).Except(Shape(english)))
            select $"{translation.File}: {difference}");

    private static string Owner(string id) =>
        id.EndsWith(ActionSuffix, StringComparison.Ordinal) ? id[..^ActionSuffix.Length] : id;

    private static IEnumerable<string> Shape(TextResource resource) =>
        from text in resource.Texts
        let placeholders = Regex.Matches(text.Value, @"\{\d+").Select(match => match.Value + "}").Distinct().Order(StringComparer.Ordinal)
        select $"{text.Key} {string.Concat(placeholders)}";

    private static HashSet<string> Find(string pattern, Func<Match, string> name) =>
        [.. Sources.SelectMany(source => Regex.Matches(source, pattern)).Select(name)];
}
