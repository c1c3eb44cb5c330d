using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Files that are not what they should be: whatever reads them says the same of them, and changes nothing.</summary>
public class InputTests
{
    [Theory]
    [InlineData("missing", "FileIsMissing")]
    [InlineData("folder", "FileIsFolder")]
    [InlineData("empty", "JsonIsEmpty")]
    [InlineData("truncated", "JsonIsCutOff")]
    [InlineData("utf16", "JsonIsNotUtf8")]
    [InlineData("latin1", "JsonIsNotUtf8")]
    [InlineData("malformed", "JsonIsMalformed")]
    [InlineData("array", "JsonTypeIsWrong")]
    [InlineData("format", "TopologyFormatIsOther")]
    [InlineData("property", "JsonPropertyIsUnknown")]
    [InlineData("twice", "JsonPropertyStandsTwice")]
    [InlineData("object", "JsonResourceStandsTwice")]
    public async Task Topology_NotAsItShouldBe_IsRefusedByEveryCommand(string fault, string id)
    {
        using Workplace workplace = new();
        Make(workplace, fault);
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json");
        var files = workplace.Files();

        foreach (string command in new[]
        {
            "plan bad.json", "test bad.json", "diff bad.json litware.json", "diff litware.json bad.json",
            "integrate bad.json --yes", "apply plan.json --lab bad.json --yes",
        })
        {
            CommandResult result = (await workplace.RunAsync(command.Split(' '))).FailsWith(id);
            Assert.Contains("bad.json", result.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(files, workplace.Files());
    }

    [Theory]
    [InlineData("missing", "FileIsMissing")]
    [InlineData("empty", "JsonIsEmpty")]
    [InlineData("truncated", "JsonIsCutOff")]
    [InlineData("format", "PlanFormatIsOther")]
    public async Task Plan_NotAsItShouldBe_IsRefusedByEveryCommand(string fault, string id)
    {
        using Workplace workplace = new();
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json");
        Make(workplace, fault, from: "plan.json");
        var files = workplace.Files();

        foreach (string command in new[] { "apply bad.json --lab litware.json --yes", "script bad.json --out scripts" })
        {
            (await workplace.RunAsync(command.Split(' '))).FailsWith(id);
        }

        Assert.Equal(files, workplace.Files());
    }

    private static void Make(Workplace workplace, string fault, string from = Workplace.Estate)
    {
        string text = workplace.Text(from);
        string bad = workplace.At("bad.json");
        switch (fault)
        {
            case "folder":
                Directory.CreateDirectory(bad);
                break;
            case "empty":
                File.WriteAllText(bad, string.Empty);
                break;
            case "truncated":
                File.WriteAllText(bad, text[..(text.Length / 2)]);
                break;
            case "utf16":
                File.WriteAllText(bad, text, Encoding.Unicode);
                break;
            case "latin1":
                File.WriteAllText(bad, text.Replace("Lobby", "Löbby", StringComparison.Ordinal), Encoding.Latin1);
                break;
            case "malformed":
                File.WriteAllText(bad, text.Replace("\"exchange\":", "\"exchange\"", StringComparison.Ordinal));
                break;
            case "array":
                File.WriteAllText(bad, "[]");
                break;
            case "format":
                File.WriteAllText(bad, text.Replace("/1\"", "/99\"", StringComparison.Ordinal));
                break;
            case "property":
                File.WriteAllText(bad, text.Replace("\"umDialPlans\"", "\"umDialPlan\"", StringComparison.Ordinal));
                break;
            case "twice":
                File.WriteAllText(bad, text.Replace("\"voipSecurity\":", "\"uriType\": \"SipName\", \"voipSecurity\":", StringComparison.Ordinal));
                break;
            case "object":
                File.WriteAllText(bad, text.Replace("\"name\": \"Portland\"", "\"name\": \"redmond\"", StringComparison.Ordinal));
                break;
        }
    }
}
