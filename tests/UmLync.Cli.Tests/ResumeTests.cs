using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class ResumeTests
{
    private const int Interrupt = 2;    // SIGINT, what Control+C sends

    [Fact]
    [Trait("Feature", "O4")]
    public async Task Resume_AfterAnInterruption_EndsWhereTheWholeRunEnds()
    {
        using Workplace workplace = await Interrupted(lines: 8);
        string whole = workplace.Text("whole.json");

        CommandResult resume = (await workplace.RunAsync("resume", "cut.jsonl", "--lab", Workplace.Estate, "--yes", "--output", "json")).Exits(0).ShowsNoInside();

        Assert.Equal(whole, workplace.Text(Workplace.Estate));
        Assert.All(resume.Json.GetProperty("outcomes").EnumerateArray(), outcome => Assert.Equal("Applied", outcome.GetProperty("outcome").GetString()));
        string[] events = [.. File.ReadLines(workplace.At("cut.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()!)];
        Assert.Equal("Resumed", events[8]);
        Assert.Equal("Closed", events[^1]);
    }

    [Fact]
    public async Task Resume_JournalCutInALine_NeedsConsentToDropIt()
    {
        using Workplace workplace = await Interrupted(lines: 8, characters: 40);

        CommandResult refused = (await workplace.RunAsync("resume", "cut.jsonl", "--lab", Workplace.Estate, "--yes")).FailsWith("JournalIsCut");
        Assert.Contains("--accept-cut", refused.Errors, StringComparison.Ordinal);

        (await workplace.RunAsync("resume", "cut.jsonl", "--lab", Workplace.Estate, "--yes", "--accept-cut")).Exits(0);
        Assert.Equal(workplace.Text("whole.json"), workplace.Text(Workplace.Estate));
    }

    [Fact]
    public async Task Resume_WhatIf_ChangesNoByteAndMakesNoFile()
    {
        using Workplace workplace = await Interrupted(lines: 8);
        var files = workplace.Files();

        (await workplace.RunAsync("resume", "cut.jsonl", "--lab", Workplace.Estate, "--what-if")).Exits(2);

        Assert.Equal(files, workplace.Files());
    }

    // Control+C in the middle of a run: it stops between two changes, says how to go on, and what it says works.
    [UnixFact]
    public async Task Apply_Interrupted_SaysHowToGoOnAndCanBeResumed()
    {
        using Workplace workplace = new();
        (await workplace.RunAsync("lab", "new", "--pools", "40", "--dial-plans", "20", "--servers", "20", "--out", "large.json")).Exits(0);
        (await workplace.RunAsync("plan", "large.json", "--out", "plan.json")).Exits(2);
        File.Copy(workplace.At("large.json"), workplace.At("whole.json"));
        (await workplace.RunAsync("apply", "plan.json", "--lab", "whole.json", "--yes", "--journal", "whole.jsonl")).Exits(0);

        CommandResult apply = (await workplace.RunAsync(
            async process =>
            {
                while (!workplace.Holds("run.jsonl", "Concluded"))
                {
                    await Task.Delay(10);
                }

                // By a call of our own: until the program for it has started on a busy machine, the run may be over.
                Assert.Equal(0, Kill(process.Id, Interrupt));
            },
            "apply", "plan.json", "--lab", "large.json", "--yes", "--journal", "run.jsonl")).Exits(1).ShowsNoInside();

        Assert.Contains("error RunIsInterrupted: ", apply.Errors, StringComparison.Ordinal);
        Assert.Contains("'umlync resume run.jsonl --lab large.json'", apply.Errors, StringComparison.Ordinal);
        Assert.False(workplace.Holds("run.jsonl", "Closed"));
        (await workplace.RunAsync("resume", "run.jsonl", "--lab", "large.json", "--yes")).Exits(0);
        Assert.Equal(workplace.Text("whole.json"), workplace.Text("large.json"));
    }

    // The estate as it was, the journal of a run that came to nothing but its first lines, and what a whole run leads to.
    private static async Task<Workplace> Interrupted(int lines, int characters = 0)
    {
        Workplace workplace = new();
        File.Copy(workplace.At(Workplace.Estate), workplace.At("whole.json"));
        (await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json")).Exits(2);
        (await workplace.RunAsync("apply", "plan.json", "--lab", "whole.json", "--yes", "--journal", "whole.jsonl")).Exits(0);
        string[] journal = File.ReadAllLines(workplace.At("whole.jsonl"));
        workplace.Write("cut.jsonl", string.Concat(journal[..lines].Select(line => line + "\n")) + journal[lines][..characters]);
        return workplace;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
