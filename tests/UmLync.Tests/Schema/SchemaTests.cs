using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using UmLync.Tests.Repository;
using Xunit;

namespace UmLync.Tests.Schema;

/// <summary>What every published schema promises.</summary>
public class SchemaTests
{
    public static TheoryData<string> Files => [.. PublishedSchema.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_OfThePublishedFile_IsWhatTheTablesGive(string file) => Assert.True(
        string.Equals(PublishedSchema.Published(file), PublishedSchema.TextOf(file), StringComparison.Ordinal),
        $"docs/schema/{file} is not what the tables of kinds and their documentation give. "
        + $"Make it again: {PublishedSchema.Variable}=1 dotnet test tests/UmLync.Tests -f net10.0 --filter SchemaTests");

    [Fact]
    public void Files_InTheFolder_AreAllMadeHere() =>
        Contract.Same("Every published schema is made from the domain.",
            "docs/schema", [.. WorkingTree.FilesIn("docs/schema/", ".json").Select(path => path.Split('/')[^1])],
            nameof(PublishedSchema), [.. PublishedSchema.All.Keys]);

    [Theory]
    [MemberData(nameof(Files))]
    public void Properties_OfEveryObject_HaveTitleAndDescription(string file) =>
        Contract.Holds("A schema says what every property is, in a sentence.",
            from node in Nodes(file)
            where node.Value["properties"] is JsonObject
            from property in node.Value["properties"]!.AsObject()
            where !IsSentence(property.Value!["description"]) || string.IsNullOrEmpty((string?)property.Value["title"])
            select $"{node.Key}.{property.Key}");

    [Theory]
    [MemberData(nameof(Files))]
    public void Definitions_OfASchema_HaveTitleAndDescription(string file) =>
        Contract.Holds("A schema says what every definition is, in a sentence.",
            from definition in PublishedSchema.All[file]()["$defs"]!.AsObject()
            where !IsSentence(definition.Value!["description"]) || string.IsNullOrEmpty((string?)definition.Value["title"])
            select definition.Key);

    [Theory]
    [MemberData(nameof(Files))]
    public void Objects_OfASchema_TakeNothingElse(string file) =>
        Contract.Holds("An object has the properties that the schema names and no others.",
            from node in Nodes(file)
            where (string?)node.Value["type"] == "object" && (bool?)node.Value["additionalProperties"] != false
            select node.Key);

    [Theory]
    [MemberData(nameof(Files))]
    public void References_OfASchema_LeadToDefinitionsThatAreUsed(string file)
    {
        string[] references = [.. Nodes(file).Select(node => node.Value["$ref"]).OfType<JsonNode>().Select(node => ((string)node!)["#/$defs/".Length..])];

        Contract.Same("Every definition is used, and every reference leads to one.",
            "$defs", [.. PublishedSchema.All[file]()["$defs"]!.AsObject().Select(definition => definition.Key)],
            "references", [.. references.Distinct()]);
    }

    private static bool IsSentence(JsonNode? node) => (string?)node is { Length: > 10 } text && text.EndsWith('.') && !text.Contains("</", StringComparison.Ordinal);

    /// <summary>Every object of the document, with its path.</summary>
    private static IEnumerable<KeyValuePair<string, JsonObject>> Nodes(string file)
    {
        Stack<JsonNode?> left = new([PublishedSchema.All[file]()]);
        while (left.TryPop(out JsonNode? node))
        {
            IEnumerable<JsonNode?> inside = node switch
            {
                JsonObject properties => properties.Select(property => property.Value),
                JsonArray elements => elements,
                _ => [],
            };
            foreach (JsonNode? child in inside)
            {
                left.Push(child);
            }

            if (node is JsonObject found)
            {
                yield return new(found.GetPath(), found);
            }
        }
    }
}
