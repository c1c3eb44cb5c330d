using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using UmLync.Json;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Topologies;

/// <summary>Topology files as the tests write them, and what they say of them.</summary>
internal static class Documents
{
    public const string Name = "estate.json";

    /// <summary>A file with these sections of one Exchange organization, one line each.</summary>
    public static string Exchange(params string[] sections) => $$"""
        {
        "format": "umlync-topology/1",
        "capturedAt": "2016-05-01T08:00:00Z",
        "exchange": [{
        "forest": "litwareinc.com",
        {{string.Join(",\n", sections)}}
        }],
        "lync": []
        }
        """.Replace("\r", string.Empty);

    public static Topology Read(string json, ReadRequest? request = null) => Read(Encoding.UTF8.GetBytes(json), request);

    public static Topology Read(byte[] bytes, ReadRequest? request = null) => TopologyReader.Read(bytes, Name, request ?? ReadRequest.Everything);

    /// <summary>The file is refused with this error; what follows are its arguments after the name of the file.</summary>
    public static JsonFormatException Refused(string json, string id, params string[] arguments) =>
        Refused(Encoding.UTF8.GetBytes(json), id, arguments);

    /// <summary>The file is refused with the same error, whether its objects are kept, counted or left out.</summary>
    public static JsonFormatException Refused(byte[] bytes, string id, params string[] arguments)
    {
        ReadRequest[] requests = [ReadRequest.Everything, ReadRequest.UsersCounted, ReadRequest.Of([])];
        return requests.Select(request =>
        {
            JsonFormatException error = Assert.Throws<JsonFormatException>(() => Read(bytes, request));
            Assert.Equal([id, Name, .. arguments], [error.Id, .. error.Problem.Arguments]);
            Assert.NotEmpty(error.RecommendedAction);
            return error;
        }).First();
    }

    /// <summary>What is wrong with the file; null when it is read.</summary>
    public static Message? Refusal(byte[] bytes, ReadRequest request) =>
        Record.Exception(() => Read(bytes, request)) is { } error ? Assert.IsType<JsonFormatException>(error).Problem : null;

    /// <summary>The same document with the properties of every object, and the objects of every array, in another order.</summary>
    public static byte[] Shuffled(byte[] bytes, int seed) =>
        Encoding.UTF8.GetBytes(Shuffle(JsonNode.Parse(bytes), new Random(seed))?.ToJsonString() ?? string.Empty);

    /// <summary>Both pictures are the same: time, scopes, coverage and every property of every object.</summary>
    public static void AssertSame(Topology expected, Topology actual)
    {
        Assert.Equal(expected.CapturedAt, actual.CapturedAt);
        Assert.Equal(expected.Scopes, actual.Scopes);
        foreach ((Scope scope, ResourceKind kind) in expected.Scopes.SelectMany(scope => ResourceKinds.Of(scope.Product).Select(kind => (scope, kind))))
        {
            Assert.Equal(expected.CoverageOf(scope, kind), actual.CoverageOf(scope, kind));
            Assert.True(expected.All(scope, kind).SequenceEqual(actual.All(scope, kind)), $"{scope}/{kind} differs.");
        }

        // Values that are equal can be written in another case.
        AssertSame(TopologyWriter.ToBytes(expected), TopologyWriter.ToBytes(actual));
    }

    /// <summary>Both files are the same; where they are not, their texts are shown.</summary>
    public static void AssertSame(byte[] expected, byte[] actual)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        }
    }

    private static JsonNode? Shuffle(JsonNode? node, Random random) => node switch
    {
        JsonObject properties => new JsonObject(
            properties.OrderBy(_ => random.Next())
                .Select(property => new KeyValuePair<string, JsonNode?>(property.Key, Shuffle(property.Value, random)))),
        JsonArray elements => new JsonArray([
            .. elements.Any(element => element is JsonObject)
                ? elements.OrderBy(_ => random.Next()).Select(element => Shuffle(element, random))
                : elements.Select(element => Shuffle(element, random))]),
        _ => node?.DeepClone(),
    };
}
