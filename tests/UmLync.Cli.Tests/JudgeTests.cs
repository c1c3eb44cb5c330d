using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class JudgeTests
{
    // docs/examples/README.md: the pool atl-cs-002 homes voice users and has no UM IP gateway (domain.md E.2 row 12).
    [Fact]
    public async Task Test_Litware_NamesWhatIsWrongAndWhatToDo()
    {
        using Workplace workplace = new();

        CommandResult test = (await workplace.RunAsync("test", Workplace.Estate)).Exits(2).ShowsNoInside();

        Assert.Matches(@"(?m)^error MissingGateway lync:litwareinc\.com/pools/atl-cs-002\.litwareinc\.com\r?\n    \S.*\r?\n    \S.*New-UMIPGateway", test.Output);
        Assert.Empty(test.Errors);
    }

    [Fact]
    [Trait("Feature", "M7")]
    public async Task Test_AsJson_HoldsEveryRuleWithItsOutcome()
    {
        using Workplace workplace = new();

        JsonElement result = (await workplace.RunAsync("test", Workplace.Estate, "--output", "json")).Exits(2).Json;

        Assert.Equal("umlync-findings/1", result.GetProperty("format").GetString());
        Assert.Equal(2, result.GetProperty("exitCode").GetInt32());
        JsonElement finding = result.GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("rule").GetString() == "MissingGateway");
        Assert.Equal("Fail", finding.GetProperty("outcome").GetString());
        Assert.Equal("Error", finding.GetProperty("severity").GetString());
        Assert.Equal("lync:litwareinc.com/pools/atl-cs-002.litwareinc.com", finding.GetProperty("subject").GetString());
        Assert.NotEmpty(finding.GetProperty("action").GetProperty("text").GetString()!);
        Assert.Contains(result.GetProperty("findings").EnumerateArray(), item => item.GetProperty("outcome").GetString() == "Pass");
    }

    [Fact]
    public async Task Test_WhatIsIntegrated_PassesUnlessOneIsStrict()
    {
        using Workplace workplace = new();
        (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run")).Exits(0);

        (await workplace.RunAsync("test", Path.Combine("run", "after.json"))).Exits(0);
        (await workplace.RunAsync("test", Path.Combine("run", "after.json"), "--strict")).Exits(2);
    }

    // What was not read is not passed (design, law 2).
    [Fact]
    public async Task Test_KindThatWasNotRead_IsNotEvaluated()
    {
        using Workplace workplace = new();
        workplace.Write("partial.json", """
            { "format": "umlync-topology/1", "capturedAt": "2016-05-04T08:00:00Z",
              "exchange": [{ "forest": "contoso.com", "umDialPlans": [] }],
              "lync": [{ "forest": "contoso.com", "notRead": { "pools": "access denied" } }] }
            """);

        CommandResult test = await workplace.RunAsync("test", "partial.json");

        Assert.Contains("not evaluated NoLyncPool", test.Output, StringComparison.Ordinal);
        (await workplace.RunAsync("test", "partial.json", "--strict")).Exits(2);
    }
}
