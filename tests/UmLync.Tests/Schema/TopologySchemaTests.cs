using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Json;
using UmLync.Tests.Estates;
using UmLync.Tests.Topologies;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Schema;

/// <summary>Schema and reader agree, so that an editor shows what the reader would say.</summary>
public class TopologySchemaTests
{
    private static readonly SchemaValidator Schema = new(PublishedSchema.TextOf("topology.schema.json"));

    // The reader knows more: what a form must hold beyond its pattern, that two objects have the same address, and that a kind
    // cannot be listed and not read.
    private static readonly string[] KnownToTheReaderOnly = ["JsonValueIsInvalid", "JsonResourceStandsTwice", "JsonCoverageContradicts", "TopologyFormatIsOther"];

    [Fact]
    public void Schema_AnyFileThatIsWritten_AcceptsIt() => RandomEstate.ForAll(estate =>
        Assert.True(Schema.Accepts(TopologyWriter.ToBytes(estate))));

    [Fact]
    public void Schema_AnyFileWithOneThingWrong_AgreesWithTheReader() =>
        Prop.ForAll(RandomEstate.Arbitrary(new EstateShape { MostScopes = 1, MostObjects = 2 }), Gen.Choose(0, int.MaxValue).ToArbitrary(), (sample, seed) =>
        {
            JsonNode document = JsonNode.Parse(TopologyWriter.ToBytes(sample.Estate))!;
            Spoil(document, new Random(seed));

            byte[] bytes = Encoding.UTF8.GetBytes(document.ToJsonString());
            string? error = Record.Exception(() => Documents.Read(bytes)) is { } thrown
                ? Assert.IsType<JsonFormatException>(thrown).Id
                : null;
            bool isAccepted = Schema.Accepts(bytes);
            Assert.True(isAccepted ? error is null || KnownToTheReaderOnly.Contains(error) : error is not null, $"{error}, accepted: {isAccepted}\n{document}");
        }).QuickCheckThrowOnFailure();

    /// <summary>Leaves out or renames a property, or puts a value of another type, another range or another form in its place.</summary>
    private static void Spoil(JsonNode document, Random random)
    {
        (JsonObject owner, string name)[] places = [.. Places(document)];
        (JsonObject spoilt, string property) = places[random.Next(places.Length)];
        JsonNode? value = spoilt[property];
        spoilt.Remove(property);
        switch (random.Next(9))
        {
            case 0: break;
            case 1: spoilt[property + "x"] = value; break;
            case 2: spoilt[property] = null; break;
            case 3: spoilt[property] = true; break;
            case 4: spoilt[property] = -1; break;
            case 5: spoilt[property] = int.MaxValue; break;
            case 6: spoilt[property] = string.Empty; break;
            case 7: spoilt[property] = new JsonArray("none of the words"); break;
            default: spoilt[property] = new JsonObject(); break;
        }
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Places(property.Value).Prepend((properties, property.Key))),
        JsonArray elements => elements.SelectMany(Places),
        _ => [],
    };
}
