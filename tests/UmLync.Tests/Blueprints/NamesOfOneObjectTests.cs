using System.Text;
using UmLync.Blueprints;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Blueprints;

/// <summary>The products take names without regard to case: of two entries for one object, nobody can tell which is meant.</summary>
public class NamesOfOneObjectTests
{
    [Theory]
    [InlineData("""  "contacts": { "subscriberAccess": { "Redmond": { "pool": "a.litwareinc.com" }, "REDMOND": { "pool": "b.litwareinc.com" } } }  """)]
    [InlineData("""  "contacts": { "autoAttendants": { "Reception": {}, "reception": {} } }  """)]
    [InlineData("""  "gatewayNames": { "lync.litwareinc.com": "One", "Lync.litwareinc.com": "Two" }  """)]
    public void Read_NameInAnotherCase_IsRefused(string section)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{ \"format\": \"umlync-blueprint/1\", " + section + " }");

        Assert.Equal("JsonPropertyStandsTwice", Assert.Throws<JsonFormatException>(() => BlueprintReader.Read(bytes, "blueprint.json")).Id);
    }
}
