using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class DiffTests
{
    [Fact]
    public async Task Diff_OfAnEstateWithItself_IsNone()
    {
        using Workplace workplace = new();

        CommandResult diff = (await workplace.RunAsync("diff", Workplace.Estate, Workplace.Estate)).Exits(0).ShowsNoInside();

        Assert.Equal("There is no difference.", diff.Output.Trim());
    }

    [Fact]
    [Trait("Feature", "P1")]
    public async Task Diff_OfAChangedEstate_NamesObjectsAndValues()
    {
        using Workplace workplace = new();
        workplace.Write("other.json", workplace.Text(Workplace.Estate)
            .Replace("\"SIPSecured\"", "\"Unsecured\"", StringComparison.Ordinal)
            .Replace("\"1:2\"", "\"1:9\"", StringComparison.Ordinal));

        CommandResult table = (await workplace.RunAsync("diff", Workplace.Estate, "other.json")).Exits(2).ShowsNoInside();
        CommandResult json = (await workplace.RunAsync("diff", Workplace.Estate, "other.json", "--output", "json")).Exits(2);

        Assert.Matches(@"(?m)^~ differs exchange:litwareinc\.com/umDialPlans/Redmond\r?\n    voipSecurity: SIPSecured -> Unsecured\r?$", table.Output);
        Assert.Contains("- only in A exchange:litwareinc.com/umIpGateways/1:2", table.Output, StringComparison.Ordinal);
        Assert.Contains("+ only in B exchange:litwareinc.com/umIpGateways/1:9", table.Output, StringComparison.Ordinal);
        Assert.Equal("umlync-diff/1", json.Json.GetProperty("format").GetString());
        JsonElement[] differences = [.. json.Json.GetProperty("differences").EnumerateArray()];
        JsonElement security = differences.Single(item => item.GetProperty("address").GetString() == "exchange:litwareinc.com/umDialPlans/Redmond");
        Assert.Equal("SIPSecured", security.GetProperty("properties")[0].GetProperty("left").GetString());
        Assert.Equal("Unsecured", security.GetProperty("properties")[0].GetProperty("right").GetString());
        JsonElement gone = differences.Single(item => item.GetProperty("address").GetString() == "exchange:litwareinc.com/umIpGateways/1:2");
        Assert.True(gone.GetProperty("inLeft").GetBoolean());
        Assert.False(gone.GetProperty("inRight").GetBoolean());
    }

    // Unread is no difference (design, law 2), and is said.
    [Fact]
    public async Task Diff_WithAKindThatWasNotRead_SaysThatItIsNotCompared()
    {
        using Workplace workplace = new();
        workplace.Write("less.json", """{ "format": "umlync-topology/1", "capturedAt": "2016-05-04T08:00:00Z", "exchange": [{ "forest": "litwareinc.com" }], "lync": [] }""");

        CommandResult diff = (await workplace.RunAsync("diff", Workplace.Estate, "less.json", "--output", "json")).Exits(0);

        Assert.Contains("exchange:litwareinc.com/umDialPlans", diff.Json.GetProperty("notCompared").EnumerateArray().Select(kind => kind.GetString()));
    }
}
