using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md D.4, J.7: instant messaging in Outlook Web App from end to end.</summary>
[Trait("Feature", "M4")]
public class OwaTests
{
    [Fact]
    [Trait("Feature", "H7")]
    public async Task Test_AnEstateInOrder_SucceedsAndLeavesTheSignInToAPerson()
    {
        using Workplace workplace = new();

        Assert.Matches("(?m)^passed ATL-EX-001 Settings", (await workplace.RunAsync("owa", "test", Workplace.Estate)).Exits(0).Output);
        JsonElement[] checks = [.. (await workplace.RunAsync("owa", "test", Workplace.Estate, "--output", "json")).Exits(0).Json.GetProperty("checks").EnumerateArray()];
        Assert.Equal(["SignIn"], checks.Where(check => check.GetProperty("outcome").GetString() != "Pass").Select(check => check.GetProperty("part").GetString()).Distinct());
    }

    [Fact]
    [Trait("Feature", "H6")]
    public async Task Test_AnEstateAfterACumulativeUpdate_SaysSoByExitCodeWithCauseAndFix()
    {
        using Workplace workplace = new();
        workplace.Write(Workplace.Estate, Regex.Replace(workplace.Text(Workplace.Estate), "\"imServerName\": \"[^\"]+\"", "\"imServerName\": null"));

        JsonElement[] failed =
        [
            .. (await workplace.RunAsync("owa", "test", Workplace.Estate, "--output", "json")).Exits(2).Json.GetProperty("checks").EnumerateArray()
                .Where(check => check.GetProperty("outcome").GetString() == "Fail"),
        ];

        Assert.Equal(["ATL-EX-001", "ATL-EX-002", "ATL-EX-003"], failed.Select(check => check.GetProperty("server").GetString()));
        Assert.All(failed, check => Assert.Equal(("Settings", "OwaSettingsMissing"), (check.GetProperty("part").GetString(), check.GetProperty("rule").GetString())));
        Assert.All(failed, check => Assert.NotEqual(JsonValueKind.Null, check.GetProperty("action").ValueKind));
    }

    [Fact]
    public async Task Test_AnEstateWithoutOutlookWebApp_SaysSo()
    {
        using Workplace workplace = new();
        workplace.Write(Workplace.Estate, "{ \"format\": \"umlync-topology/1\", \"capturedAt\": \"2016-03-01T00:00:00Z\" }");

        Assert.Contains("no Mailbox server", (await workplace.RunAsync("owa", "test", Workplace.Estate)).Exits(0).Output, StringComparison.Ordinal);
    }
}
