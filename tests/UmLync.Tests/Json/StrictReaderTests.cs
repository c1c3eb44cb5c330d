using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Json;

/// <summary>What the readers of all documents share; the errors of topology files are tested with them.</summary>
public class StrictReaderTests
{
    [Fact]
    public void NextProperty_Properties_GivesNamesAndValues()
    {
        StrictReader reader = Document("""{ "a": "x", "b": true, "c": -5, "d": null, "e": "2016-05-01T08:00:00Z", "f": [1, 2] }""");
        List<string> names = [];
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            names.Add(name + " " + reader.Token switch
            {
                JsonTokenType.String when name == "e" => reader.Time().ToString("yyyy", CultureInfo.InvariantCulture),
                JsonTokenType.String => reader.Text(),
                JsonTokenType.True => reader.Flag().ToString(),
                JsonTokenType.Number => reader.Number().ToString(CultureInfo.InvariantCulture),
                JsonTokenType.StartArray => Encoding.UTF8.GetString(reader.Raw().ToArray()),
                _ => reader.IsNull.ToString(),
            });
        }

        reader.EndDocument();
        Assert.Equal(["a x", "b True", "c -5", "d True", "e 2016", "f [1, 2]"], names);
    }

    [Fact]
    public void Skip_Anything_StandsAtItsEnd()
    {
        StrictReader reader = Document("""{ "a": { "b": [1, { "c": 2 }] }, "d": 3 }""");
        reader.BeginObject();
        reader.NextProperty(out _);
        reader.Skip();

        Assert.True(reader.NextProperty(out string name));
        Assert.Equal(("d", 3L), (name, reader.Number()));
    }

    [Fact]
    public void Path_InsideTheDocument_NamesPropertiesAndElements()
    {
        StrictReader reader = Document("""{ "a": [0, { "b c": [] }] }""");
        Assert.Equal("$", reader.Path);
        reader.BeginObject();
        reader.NextProperty(out _);
        Assert.Equal("$.a", reader.Path);
        reader.BeginArray();
        reader.NextElement();
        Assert.Equal("$.a[0]", reader.Path);
        reader.NextElement();
        reader.BeginObject();
        reader.NextProperty(out _);
        reader.BeginArray();
        Assert.Equal("$.a[1]['b c']", reader.Path);
        Assert.False(reader.NextElement());
        Assert.False(reader.NextProperty(out _));
        Assert.Equal("$.a[1]", reader.Path);
        Assert.False(reader.NextElement());
        Assert.Equal("$.a", reader.Path);
        Assert.False(reader.NextProperty(out _));
        Assert.Equal("$", reader.Path);
    }

    // The names of one object are forgotten before the next one at the same depth.
    [Fact]
    public void NextProperty_SameNameInAnotherObject_IsFirstThere()
    {
        StrictReader reader = Document("""[{ "a": 1 }, { "a": 1, "b": { "a": 1 } }]""");
        reader.BeginArray();
        while (reader.NextElement())
        {
            reader.BeginObject();
            while (reader.NextProperty(out _))
            {
                reader.Skip();
            }
        }

        reader.EndDocument();
    }

    [Fact]
    public void TryFind_PropertyFurtherOn_StandsThereAndLeavesTheReader()
    {
        StrictReader reader = Document("""{ "a": { "forest": 1 }, "b": [], "forest": "litwareinc.com" }""");
        reader.BeginObject();

        Assert.True(reader.TryFind("forest", out StrictReader found));
        Assert.Equal(("litwareinc.com", "$.forest"), (found.Text(), found.Path));
        Assert.True(reader.NextProperty(out string name));
        Assert.Equal("a", name);
    }

    [Fact]
    public void TryFind_PropertyThatIsNotThere_IsFalse()
    {
        StrictReader reader = Document("""{ "a": { "forest": 1 } }""");
        reader.BeginObject();

        Assert.False(reader.TryFind("forest", out _));
        Assert.True(reader.NextProperty(out _));
    }

    [Theory]
    [InlineData("{} {}")]
    [InlineData("{} x")]
    public void EndDocument_SomethingFollows_IsRefused(string json) =>
        Assert.Equal("JsonIsMalformed", Refusal(json, (ref StrictReader reader) =>
        {
            reader.BeginObject();
            reader.NextProperty(out _);
            reader.EndDocument();
        }).Id);

    [Fact]
    public void Skip_DeeperThanAnyDocumentOfOurs_IsRefused()
    {
        JsonFormatException error = Refusal("{\"a\":\n" + new string('[', 100) + new string(']', 100) + "}", (ref StrictReader reader) =>
        {
            reader.BeginObject();
            reader.NextProperty(out _);
            reader.Skip();
        });

        Assert.Equal(["JsonIsMalformed", "file.json", "2", "$.a"], [error.Id, .. error.Problem.Arguments]);
    }

    [Fact]
    public void At_AfterTheEndOfAnObject_IsWhereTheObjectBegins()
    {
        JsonFormatException error = Refusal("[\n{\n\"a\":\n1\n}\n]", (ref StrictReader reader) =>
        {
            reader.BeginArray();
            reader.NextElement();
            reader.BeginObject();
            while (reader.NextProperty(out _))
            {
            }

            throw reader.Missing("b");
        });

        Assert.Equal(["JsonPropertyIsMissing", "file.json", "2", "$[0]", "b"], [error.Id, .. error.Problem.Arguments]);
    }

    private delegate void Reading(ref StrictReader reader);

    private static JsonFormatException Refusal(string json, Reading read) => Assert.Throws<JsonFormatException>(() =>
    {
        StrictReader reader = Document(json);
        read(ref reader);
    });

    private static StrictReader Document(string json)
    {
        StrictReader reader = new(Encoding.UTF8.GetBytes(json), "file.json");
        reader.BeginDocument();
        return reader;
    }
}
