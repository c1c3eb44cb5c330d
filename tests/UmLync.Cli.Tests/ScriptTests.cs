using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class ScriptTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    [Fact]
    public async Task Script_OfAPlan_IsWrittenForWindowsPowerShell()
    {
        using Workplace workplace = new();
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json");

        CommandResult script = (await workplace.RunAsync("script", "plan.json", "--out", "scripts", "--output", "json")).Exits(0).ShowsNoInside();

        string[] files = [.. Directory.GetFiles(workplace.At("scripts")).Order(StringComparer.Ordinal)];
        Assert.Equal(files, script.Json.GetProperty("files").EnumerateArray().Select(file => workplace.At(file.GetString()!)));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(ByteOrderMark, File.ReadAllBytes(file)[..3]));
        Assert.Contains(files, file => File.ReadAllText(file).Contains("New-UMIPGateway", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Script_FolderThatHoldsScripts_IsNotMixed()
    {
        using Workplace workplace = new();
        await workplace.RunAsync("plan", Workplace.Estate, "--out", "plan.json");
        await workplace.RunAsync("script", "plan.json", "--out", "scripts");
        var files = workplace.Files();

        (await workplace.RunAsync("script", "plan.json", "--out", "scripts")).FailsWith("FolderHoldsScripts");

        Assert.Equal(files, workplace.Files());
    }
}
