using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class PlanTests
{
    // docs/examples/README.md, "What is broken": Redmond is SIP Secured and every pool requires encrypted media (domain.md C.1).
    [Fact]
    [Trait("Feature", "F1")]
    public async Task Plan_OfLitware_IsShownWithObjectsValuesAndReasons()
    {
        using Workplace workplace = new();

        CommandResult plan = (await workplace.RunAsync("plan", Workplace.Estate)).Exits(2).ShowsNoInside();

        Assert.Matches(@"(?m)^c\d{4} ~ change exchange:litwareinc\.com/umDialPlans/Redmond\r?\n    voipSecurity: SIPSecured -> Secured\r?\n    \S.*\(.*\[C\]\)\r?$", plan.Output);
        Assert.Contains("Rights needed: ", plan.Output, StringComparison.Ordinal);
        Assert.Empty(plan.Errors);
    }

    [Fact]
    public async Task Plan_AsJson_IsThePlanFileToTheByte()
    {
        using Workplace workplace = new();

        CommandResult plan = (await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json", "--output", "json")).Exits(2);

        Assert.Equal(workplace.Text("plan.json"), plan.Output);
        Assert.Equal("umlync-plan/1", plan.Json.GetProperty("format").GetString());
        JsonElement security = plan.Json.GetProperty("changes").EnumerateArray()
            .Single(change => change.GetProperty("address").GetString() == "exchange:litwareinc.com/umDialPlans/Redmond");
        Assert.Equal("Update", security.GetProperty("action").GetString());
        Assert.Equal("Secured", security.GetProperty("properties")[0].GetProperty("after").GetString());
        Assert.Empty(plan.Errors);
    }

    [Fact]
    public async Task Plan_MadeTwice_IsTheSameToTheByte()
    {
        using Workplace workplace = new();

        await workplace.RunAsync("plan", Workplace.Estate, "--out", "one.json");
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "two.json");

        Assert.Equal(workplace.Text("one.json"), workplace.Text("two.json"));
    }

    [Fact]
    public async Task Plan_WithoutOut_WritesNoFile()
    {
        using Workplace workplace = new();
        var files = workplace.Files();

        await workplace.RunAsync("plan", Workplace.Estate);

        Assert.Equal(files, workplace.Files());
    }

    // docs/examples: the blueprint gives the new gateway the name that ExchUcUtil would have given.
    [Fact]
    public async Task Plan_WithBlueprint_FollowsItsChoices()
    {
        using Workplace workplace = new();
        File.Copy(Path.Combine(CommandLine.Repository, "docs", "examples", "blueprint.json"), workplace.At("choices.json"));

        CommandResult plan = (await workplace.RunAsync("plan", Workplace.Estate, "--blueprint", "choices.json")).Exits(2);

        Assert.Contains("+ create exchange:litwareinc.com/umIpGateways/1:3", plan.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "format": "umlync-blueprint/1", "dialPlans": ["Redmnd"] }""", "BlueprintNamesUnknownDialPlan", "'Redmond'")]
    [InlineData("""{ "format": "umlync-blueprint/1", "pools": ["atl-cs-01.litwareinc.com"] }""", "BlueprintNamesUnknownPool", "'atl-cs-001.litwareinc.com'")]
    [InlineData("""{ "format": "umlync-blueprint/1", "dialPlan": ["Redmond"] }""", "JsonPropertyIsUnknown", "'dialPlans'")]
    [InlineData("""{ "format": "umlync-blueprint/1", "mapping": "Mess" }""", "JsonValueIsInvalid", "Mesh")]
    public async Task Plan_BlueprintWithAWrongName_NamesTheNearest(string blueprint, string id, string nearest)
    {
        using Workplace workplace = new();
        workplace.Write("choices.json", blueprint);

        CommandResult plan = (await workplace.RunAsync("plan", Workplace.Estate, "--blueprint", "choices.json")).FailsWith(id);

        Assert.Contains(nearest, plan.Errors, StringComparison.Ordinal);
    }

    // The estate may be read and must never be written, whatever the user mistypes.
    [Theory]
    [InlineData("plan", "litware.json", "--out", "litware.json")]
    [InlineData("plan", "litware.json", "--blueprint", "choices.json", "--out", "./choices.json")]
    public async Task Plan_OutIsAFileThatIsRead_IsRefused(params string[] words)
    {
        using Workplace workplace = new();
        workplace.Write("choices.json", """{ "format": "umlync-blueprint/1" }""");
        var files = workplace.Files();

        (await workplace.RunAsync(words)).FailsWith("FilesAreSame");

        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Plan_EstateWithoutLyncPool_PointsAtTheStepThatIsMissing()
    {
        using Workplace workplace = new();
        workplace.Write("empty.json", """
            { "format": "umlync-topology/1", "capturedAt": "2016-05-04T08:00:00Z",
              "exchange": [{ "forest": "contoso.com", "umDialPlans": [] }], "lync": [{ "forest": "contoso.com", "pools": [] }] }
            """);

        CommandResult plan = (await workplace.RunAsync("plan", "empty.json")).FailsWith("ThereIsNoLyncPool");

        Assert.Contains("J.2", plan.Errors, StringComparison.Ordinal);
    }

    // A name can hold what a terminal obeys. It is shown, harmless.
    [Fact]
    public async Task Plan_NameWithControlCharacters_ReachesNoTerminal()
    {
        using Workplace workplace = new();
        workplace.Write("evil.json", workplace.Text(Workplace.Estate).Replace("LobbyPBX", "Lobby\\u001b[2JPBX", StringComparison.Ordinal)
            .Replace("\"Portland\"", "\"Port\\u001b[31mland\\u202e\"", StringComparison.Ordinal));

        CommandResult plan = (await workplace.RunAsync("plan", "evil.json")).Exits(2).ShowsNoInside();

        Assert.Contains("Port?[31mland?", plan.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', plan.Output);
    }
}
