using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Properties;

/// <summary>In which order a file, a shell or a directory lists what there is says nothing, and must not show in a plan.</summary>
public class OrderProperties
{
    [Fact]
    public void Plan_OfAShuffledFile_IsTheSameToTheByte() => PlausibleEstate.ForAll(200, EstateHabits.Any, estate =>
    {
        byte[] expected = PlanWriter.ToBytes(Rehearsal.PlanFor(estate));
        JsonNode document = JsonNode.Parse(TopologyWriter.ToBytes(estate))!;

        foreach (int seed in Enumerable.Range(0, 3))
        {
            byte[] shuffled = Encoding.UTF8.GetBytes(Shuffled(document, new Random(seed)).ToJsonString());
            Topology read = TopologyReader.Read(shuffled, "shuffled", ReadRequest.UsersCounted);
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(PlanWriter.ToBytes(Rehearsal.PlanFor(read))));
        }
    });

    /// <summary>Objects in lists, and properties in objects, in another order. Lists of texts keep theirs: some of them have a meaning.</summary>
    private static JsonNode Shuffled(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonArray array when array.All(element => element is JsonObject):
                JsonNode[] elements = [.. array.Select(element => Shuffled(element!, random))];
                random.Shuffle(elements);
                return new JsonArray(elements);
            case JsonObject @object:
                (string Name, JsonNode? Value)[] properties = [.. @object.Select(property => (property.Key, property.Value is { } value ? Shuffled(value, random) : null))];
                random.Shuffle(properties);
                JsonObject shuffled = [];
                foreach ((string name, JsonNode? value) in properties)
                {
                    shuffled.Add(name, value);
                }

                return shuffled;
            default:
                return node.DeepClone();
        }
    }
}
