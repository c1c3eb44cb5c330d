using System.Linq;
using System.Text;
using System.Text.Json;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Json;

public class TextCacheTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("lync01")]
    [InlineData("lync01.emea.contoso.com")]
    public void Of_SameTextTwice_IsOneString(string text)
    {
        string[] read = Read(text, text);

        Assert.Equal(text, read[0]);
        Assert.Same(read[0], read[1]);
    }

    // Whatever texts share a slot, each is read as it stands.
    [Fact]
    public void Of_ManyTexts_GivesEachOne()
    {
        string[] texts =
        [
            .. Enumerable.Range(0, 5000).Select(i => "kim" + i + "@contoso.com"),
            .. Enumerable.Range(0, 500).Select(i => new string((char)('a' + (i % 26)), i % 20)),
            "contoso1.com", "contoso2.com", "first-middle-last", "first-Middle-last", "\u00E9", "\u6606\u660E", "\uD83D\uDE00", "e\u0301",
        ];

        Assert.Equal(texts, Read(texts));
        Assert.Equal([.. texts, .. texts], Read([.. texts, .. texts]));
    }

    private static string[] Read(params string[] texts)
    {
        byte[] json = Encoding.UTF8.GetBytes("[" + string.Join(",", texts.Select(text => "\"" + text + "\"")) + "]");
        TextCache cache = new(json.Length);
        Utf8JsonReader reader = new(json);
        string[] read = new string[texts.Length];
        int count = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                read[count++] = cache.Of(in reader);
            }
        }

        return read;
    }
}
