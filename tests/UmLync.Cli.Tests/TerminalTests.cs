using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>The screens of somebody who sits at a terminal, which <c>script</c> of util-linux opens.</summary>
public class TerminalTests
{
    private const string Escape = "\u001b[";

    [UnixFact]
    public async Task Terminal_Unasked_HasColours()
    {
        using Workplace workplace = new();

        CommandResult plan = await AtTerminal(workplace, $"plan {Workplace.Estate}");

        Assert.Contains(Escape, plan.Output, StringComparison.Ordinal);
        Assert.Contains("Rights needed: ", plan.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Terminal_WithNoColor_HasNone()
    {
        using Workplace workplace = new();

        Assert.DoesNotContain("\u001b[38", (await AtTerminal(workplace, $"plan {Workplace.Estate} --no-color")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[38", (await AtTerminal(workplace, $"plan {Workplace.Estate}", "NO_COLOR=1 ")).Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Apply_SomebodySaysNo_ChangesNothing()
    {
        using Workplace workplace = new();
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json");
        string estate = workplace.Text(Workplace.Estate);

        CommandResult apply = await AtTerminal(workplace, $"apply plan.json --lab {Workplace.Estate} --journal run.jsonl", answers: "n");

        Assert.Equal(2, apply.ExitCode);
        Assert.Contains("[y/N]", apply.Output, StringComparison.Ordinal);
        Assert.Equal(estate, workplace.Text(Workplace.Estate));
        Assert.False(File.Exists(workplace.At("run.jsonl")));
    }

    // Dangerous changes are asked for once more. Without the restart, the security that needs it is blocked (domain.md C.4).
    [UnixFact]
    public async Task Apply_SomebodySaysNoToDangerousChanges_MakesTheOthers()
    {
        using Workplace workplace = new();
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json");

        CommandResult apply = await AtTerminal(workplace, $"apply plan.json --lab {Workplace.Estate} --journal run.jsonl", answers: "y\nn");

        Assert.Equal(2, apply.ExitCode);
        string estate = workplace.Text(Workplace.Estate);
        Assert.Contains("\"name\": \"atl-cs-002.litwareinc.com\"", estate, StringComparison.Ordinal);
        Assert.Contains("\"voipSecurity\": \"SIPSecured\"", estate, StringComparison.Ordinal);
        Assert.DoesNotContain("\"event\":\"Intended\",\"change\":\"c0013\"", workplace.Text("run.jsonl"), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Integrate_SomebodySaysYesTwice_DoesEverything()
    {
        using Workplace workplace = new();

        CommandResult run = await AtTerminal(workplace, $"integrate {Workplace.Estate} --out run", answers: "y\ny");

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(workplace.At("run", "report.md")));
        (await workplace.RunAsync("plan", "run/after.json")).Exits(0);
    }

    // The answers come from a file; script gives them to the terminal as if they were typed.
    private static async Task<CommandResult> AtTerminal(Workplace workplace, string command, string variables = "", string answers = "")
    {
        workplace.Write("answers", answers + "\n");
        string line = $"script --quiet --return --command \"{variables}'{CommandLine.Executable}' {command}\" /dev/null < answers";
        return await CommandLine.RunAsync(new ProcessStartInfo("bash", ["-c", line])
        {
            WorkingDirectory = workplace.Folder,
            Environment = { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null },
        });
    }
}
