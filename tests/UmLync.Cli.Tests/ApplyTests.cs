using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class ApplyTests
{
    [Fact]
    [Trait("Feature", "O2")]
    public async Task Apply_APlan_ChangesTheEstateAndWritesAJournal()
    {
        using Workplace workplace = await Planned();

        CommandResult apply = (await workplace.RunAsync(
            "apply", "plan.json", "--lab", Workplace.Estate, "--yes", "--journal", "run.jsonl", "--note", "CHG0012345")).Exits(0).ShowsNoInside();

        Assert.Contains("run.jsonl", apply.Output, StringComparison.Ordinal);
        string[] journal = File.ReadAllLines(workplace.At("run.jsonl"));
        Assert.Equal("CHG0012345", JsonDocument.Parse(journal[0]).RootElement.GetProperty("note").GetString());
        Assert.Equal("Closed", JsonDocument.Parse(journal[^1]).RootElement.GetProperty("event").GetString());
        (await workplace.RunAsync("plan", Workplace.Estate)).Exits(0);
    }

    [Fact]
    [Trait("Feature", "F8")]
    public async Task Apply_ASecondTime_ChangesNothingAndNeedsNoConsent()
    {
        using Workplace workplace = await Planned();
        await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--yes", "--journal", "one.jsonl");
        string estate = workplace.Text(Workplace.Estate);

        CommandResult apply = (await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--journal", "two.jsonl", "--output", "json")).Exits(0);

        Assert.Equal(estate, workplace.Text(Workplace.Estate));
        Assert.All(apply.Json.GetProperty("outcomes").EnumerateArray(), outcome => Assert.Equal("AlreadyDone", outcome.GetProperty("outcome").GetString()));
        Assert.DoesNotContain("Intended", workplace.Text("two.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "B6")]
    public async Task Apply_WhatIf_ChangesNoByteAndMakesNoFile()
    {
        using Workplace workplace = await Planned();
        var files = workplace.Files();

        CommandResult apply = (await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--what-if")).Exits(2).ShowsNoInside();

        Assert.Contains("Would change voipSecurity from 'SIPSecured' to 'Secured'.", apply.Output, StringComparison.Ordinal);
        Assert.Contains("Would restart the service 'atl-fe-001.litwareinc.com\\RTCSRV'.", apply.Output, StringComparison.Ordinal);
        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Apply_NobodyToAsk_IsAnErrorThatNamesYes()
    {
        using Workplace workplace = await Planned();
        var files = workplace.Files();

        CommandResult apply = (await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--output", "json")).FailsWith("ConsentIsNeeded");

        Assert.Contains("--yes", apply.Errors, StringComparison.Ordinal);
        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Apply_PlanOfAnotherEstate_IsRefused()
    {
        using Workplace workplace = await Planned();
        await workplace.RunAsync("lab", "new", "--out", "other.json");
        var files = workplace.Files();

        CommandResult apply = (await workplace.RunAsync("apply", "plan.json", "--lab", "other.json", "--yes")).FailsWith("PlanIsForAnotherEstate");

        Assert.Contains("litwareinc.com", apply.Errors, StringComparison.Ordinal);
        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Apply_ExistingJournal_IsNeverOverwritten()
    {
        using Workplace workplace = await Planned();
        workplace.Write("run.jsonl", "the journal of somebody\n");
        var files = workplace.Files();

        (await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--yes", "--journal", "run.jsonl")).Exits(1);

        Assert.Equal(files, workplace.Files());
    }

    // Somebody else has changed a gateway since the plan was made: that change is stale, the others are made.
    [Fact]
    [Trait("Feature", "P1")]
    public async Task Apply_EstateHasMovedOn_LeavesThatObjectAloneAndSaysSo()
    {
        using Workplace workplace = await Planned();
        string estate = workplace.Text(Workplace.Estate);
        string moved = estate.Replace("\"voipSecurity\": \"SIPSecured\"", "\"voipSecurity\": \"Unsecured\"", StringComparison.Ordinal);
        Assert.NotEqual(estate, moved);
        workplace.Write(Workplace.Estate, moved);

        CommandResult apply = (await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--yes", "--journal", "run.jsonl", "--output", "json")).Exits(2);

        JsonElement stale = apply.Json.GetProperty("outcomes").EnumerateArray().Single(outcome => outcome.GetProperty("outcome").GetString() == "Stale");
        Assert.Equal("exchange:litwareinc.com/umDialPlans/Redmond", stale.GetProperty("address").GetString());
        Assert.Equal("PropertyHasChanged", stale.GetProperty("reason").GetProperty("id").GetString());
        Assert.Contains("\"voipSecurity\": \"Unsecured\"", workplace.Text(Workplace.Estate), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "M7")]
    public async Task Apply_AsJson_IsOneDocumentWithCountsAndProgressBeside()
    {
        using Workplace workplace = await Planned();

        CommandResult apply = (await workplace.RunAsync("apply", "plan.json", "--lab", Workplace.Estate, "--yes", "--journal", "run.jsonl", "--output", "json")).Exits(0).ShowsNoInside();

        JsonElement result = apply.Json;
        int outcomes = result.GetProperty("outcomes").GetArrayLength();
        Assert.Equal("umlync-result/1", result.GetProperty("format").GetString());
        Assert.Equal(0, result.GetProperty("exitCode").GetInt32());
        Assert.Equal(outcomes, result.GetProperty("counts").GetProperty("applied").GetInt32());
        Assert.Equal("run.jsonl", result.GetProperty("journal").GetString());
        Assert.False(result.GetProperty("whatIf").GetBoolean());
        Assert.Equal(outcomes, apply.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task<Workplace> Planned()
    {
        Workplace workplace = new();
        (await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json")).Exits(2);
        return workplace;
    }
}
