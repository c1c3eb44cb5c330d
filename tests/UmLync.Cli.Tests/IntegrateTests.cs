using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>The main job, end to end.</summary>
public class IntegrateTests
{
    private static readonly string[] FilesOfARun = ["after.json", "before.json", "journal.jsonl", "plan.json", "report.md"];

    [Fact]
    [Trait("Feature", "O1")]
    public async Task Integrate_Litware_LeavesTheFilesOfARunAndTheEstateAlone()
    {
        using Workplace workplace = new();
        string estate = workplace.Text(Workplace.Estate);

        CommandResult run = (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run")).Exits(0).ShowsNoInside();

        Assert.Equal(FilesOfARun, Directory.GetFiles(workplace.At("run")).Select(Path.GetFileName).Order());
        Assert.Equal(estate, workplace.Text(Workplace.Estate));
        Assert.Equal(estate, workplace.Text("run", "before.json"));
        Assert.Contains("Verified", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("# ", workplace.Text("run", "report.md"), StringComparison.Ordinal);
    }

    // docs/examples/README.md: what is broken at Litware, and with which value it is mended.
    [Fact]
    public async Task Integrate_Litware_MendsWhatIsBroken()
    {
        using Workplace workplace = new();

        CommandResult run = (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run", "--output", "json")).Exits(0).ShowsNoInside();

        JsonElement result = run.Json;
        Assert.True(result.GetProperty("verified").GetBoolean());
        Assert.Equal(0, result.GetProperty("remaining").GetArrayLength());
        Assert.Contains("IncompatibleSecuritySetting", Failed(result.GetProperty("findingsBefore")));
        Assert.Contains("MissingGateway", Failed(result.GetProperty("findingsBefore")));
        Assert.DoesNotContain(result.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("outcome").GetString() == "Fail" && finding.GetProperty("severity").GetString() == "Error");
        Assert.Equal(Path.Combine("run", "report.md"), result.GetProperty("files").GetProperty("report").GetString());
        string after = workplace.Text("run", "after.json");
        Assert.Contains("\"name\": \"atl-cs-002.litwareinc.com\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("SIPSecured", after, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "F8")]
    public async Task Integrate_WhatItHasIntegrated_FindsNothingToDo()
    {
        using Workplace workplace = new();
        (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run")).Exits(0);
        string after = Path.Combine("run", "after.json");

        CommandResult again = (await workplace.RunAsync("integrate", after, "--out", "again", "--output", "json")).Exits(0);

        Assert.Equal(0, again.Json.GetProperty("outcomes").GetArrayLength());
        Assert.Equal(workplace.Text(after), workplace.Text("again", "after.json"));
        (await workplace.RunAsync("plan", after)).Exits(0);
    }

    [Fact]
    public async Task Integrate_TakenBack_LeavesTheEstateToTheByte()
    {
        using Workplace workplace = new();
        await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run");

        // As the answer says it.
        (await workplace.RunAsync("undo", Path.Combine("run", "journal.jsonl"), "--lab", Path.Combine("run", "after.json"), "--yes", "--journal", "undo.jsonl")).Exits(0);

        // One restart was forgotten before (docs/examples/README.md). The run has made it, and undo never takes a restart back.
        string before = workplace.Text("run", "before.json").Replace("\"pending\": true", "\"pending\": false", StringComparison.Ordinal);
        Assert.Equal(before, workplace.Text("run", "after.json"));
    }

    [Theory]
    [Trait("Feature", "B6")]
    [InlineData("table")]
    [InlineData("json")]
    public async Task Integrate_WhatIf_ChangesNoByteAndMakesNoFile(string form)
    {
        using Workplace workplace = new();
        var files = workplace.Files();

        CommandResult preview = (await workplace.RunAsync("integrate", Workplace.Estate, "--what-if", "--output", form)).Exits(2).ShowsNoInside();

        Assert.Contains(form == "json" ? "\"whatIf\": true" : "Would change voipSecurity from 'SIPSecured' to 'Secured'.", preview.Output, StringComparison.Ordinal);
        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Integrate_NobodyToAsk_IsAnErrorThatNamesYes()
    {
        using Workplace workplace = new();
        var files = workplace.Files();

        CommandResult run = (await workplace.RunAsync("integrate", Workplace.Estate)).FailsWith("ConsentIsNeeded");

        Assert.Contains("--yes", run.Errors, StringComparison.Ordinal);
        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Integrate_WithoutOut_TakesANewFolderEachTime()
    {
        using Workplace workplace = new();

        await workplace.RunAsync("integrate", Workplace.Estate, "--yes");
        await workplace.RunAsync("integrate", Workplace.Estate, "--yes");

        Assert.True(File.Exists(workplace.At("litware.umlync", "report.md")));
        Assert.True(File.Exists(workplace.At("litware-2.umlync", "report.md")));
    }

    [Fact]
    public async Task Integrate_FolderThatHoldsARun_IsNotWrittenOver()
    {
        using Workplace workplace = new();
        await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run");
        var files = workplace.Files();

        (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run")).FailsWith("FolderHoldsRun");

        Assert.Equal(files, workplace.Files());
    }

    [Fact]
    public async Task Integrate_FolderThatCannotBe_IsAnError()
    {
        using Workplace workplace = new();
        var files = workplace.Files();

        (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", Workplace.Estate)).FailsWith("FolderIsFile");
        (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--output", "json", "--out", Path.Combine(Workplace.Estate, "run"))).FailsWith("FolderCannotBeMade");

        Assert.Equal(files, workplace.Files());
    }

    // The end of support of 2013 is a warning after the run as before (docs/domain.md D.6): only --strict lets it count.
    [Fact]
    public async Task Integrate_Strict_CountsWarnings()
    {
        using Workplace workplace = new();

        CommandResult run = (await workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--strict", "--out", "run", "--output", "json")).Exits(2);

        Assert.True(run.Json.GetProperty("verified").GetBoolean());
        Assert.Contains("SupportEnded", Failed(run.Json.GetProperty("findings")));
    }

    private static string[] Failed(JsonElement findings) =>
        [.. findings.EnumerateArray().Where(finding => finding.GetProperty("outcome").GetString() == "Fail").Select(finding => finding.GetProperty("rule").GetString()!)];
}
