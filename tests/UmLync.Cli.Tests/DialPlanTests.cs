using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md C.1, C.3: dial plans and auto attendants by command, and the new site of docs/examples.</summary>
public class DialPlanTests
{
    [Fact]
    [Trait("Feature", "E1")]
    public async Task New_DialPlan_IsShownThenMadeThenThere()
    {
        using Workplace workplace = new();
        string[] words = ["dialplan", "new", "Tacoma", "--country", "1", "--digits", "4", "--number", "+12535550100,+12535550101", "--lab", Workplace.Estate];
        string start = workplace.Text(Workplace.Estate);

        Assert.Contains("umMailboxPolicies/Tacoma Default Policy", (await workplace.RunAsync([.. words, "--what-if"])).Exits(2).Output, StringComparison.Ordinal);
        Assert.Equal(start, workplace.Text(Workplace.Estate));
        (await workplace.RunAsync([.. words, "--yes"])).Exits(0).ShowsNoInside();
        Assert.Contains("\"Tacoma.litwareinc.com\"", workplace.Text(Workplace.Estate), StringComparison.Ordinal);
        (await workplace.RunAsync([.. words, "--what-if"])).Exits(0);
    }

    [Theory]
    [InlineData("ChosenNameHasSpaces", "North Tacoma", "4")]
    [InlineData("CountIsWrong", "Tacoma", "21")]
    [Trait("Feature", "E1")]
    public async Task New_DialPlanThatLyncCannotUse_IsRefused(string error, string name, string digits)
    {
        using Workplace workplace = new();

        (await workplace.RunAsync("dialplan", "new", name, "--country", "1", "--digits", digits, "--lab", Workplace.Estate, "--yes")).FailsWith(error);
    }

    [Fact]
    [Trait("Feature", "E5")]
    public async Task New_Attendant_IsMadeEnabled()
    {
        using Workplace workplace = new();

        (await workplace.RunAsync("attendant", "new", "Welcome", "--dial-plan", "Redmond", "--number", "+14255550150", "--language", "de-DE", "--no-speech", "--lab", Workplace.Estate, "--yes")).Exits(0);
        (await workplace.RunAsync("attendant", "new", "Welcome", "--dial-plan", "Redmont", "--lab", Workplace.Estate, "--yes")).FailsWith("DialPlanIsNotThere");
    }

    // docs/examples/README.md, "A new site": one run makes everything, a second one has nothing to do.
    [Fact]
    [Trait("Feature", "E1")]
    [Trait("Feature", "E4")]
    [Trait("Feature", "E5")]
    public async Task Integrate_NewSiteByItsBlueprint_LeavesNothingToDo()
    {
        using Workplace workplace = new();
        foreach (string file in (string[])["new-site.json", "new-site-blueprint.json"])
        {
            File.Copy(Path.Combine(CommandLine.Repository, "docs", "examples", file), workplace.At(file));
        }

        (await workplace.RunAsync("plan", "new-site.json", "--blueprint", "new-site-blueprint.json", "--out", "plan.json")).Exits(2);
        (await workplace.RunAsync("apply", "plan.json", "--lab", "new-site.json", "--yes")).Exits(0);
        (await workplace.RunAsync("plan", "new-site.json", "--blueprint", "new-site-blueprint.json")).Exits(0);
    }
}
