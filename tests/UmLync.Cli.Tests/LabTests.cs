using System;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class LabTests
{
    [Fact]
    public async Task LabNew_OfASize_HasThatSizeAndCanBeIntegrated()
    {
        using Workplace workplace = new();

        CommandResult made = (await workplace.RunAsync(
            "lab", "new", "--pools", "3", "--dial-plans", "2", "--servers", "2", "--users", "30", "--seed", "5", "--out", "new.json")).Exits(0).ShowsNoInside();

        Assert.Contains("'new.json'", made.Output, StringComparison.Ordinal);
        JsonElement estate = JsonDocument.Parse(workplace.Text("new.json")).RootElement;
        Assert.Equal(3, estate.GetProperty("lync")[0].GetProperty("pools").GetArrayLength());
        Assert.Equal(30, estate.GetProperty("lync")[0].GetProperty("users").GetArrayLength());
        Assert.Equal(2, estate.GetProperty("exchange")[0].GetProperty("exchangeServers").GetArrayLength());
        (await workplace.RunAsync("integrate", "new.json", "--yes", "--out", "run")).ShowsNoInside();
        (await workplace.RunAsync("plan", "run/after.json")).Exits(0);
    }

    [Fact]
    public async Task LabNew_SameSeed_IsTheSameFileAndCompactTheSameEstate()
    {
        using Workplace workplace = new();

        await workplace.RunAsync("lab", "new", "--seed", "7", "--out", "one.json");
        await workplace.RunAsync("lab", "new", "--seed", "7", "--out", "two.json");
        await workplace.RunAsync("lab", "new", "--seed", "8", "--out", "other.json");
        await workplace.RunAsync("lab", "new", "--seed", "7", "--compact", "--out", "compact.json");

        Assert.Equal(workplace.Text("one.json"), workplace.Text("two.json"));
        Assert.NotEqual(workplace.Text("one.json"), workplace.Text("other.json"));
        Assert.DoesNotContain('\n', workplace.Text("compact.json").TrimEnd());
        (await workplace.RunAsync("diff", "one.json", "compact.json")).Exits(0);
    }

    [Fact]
    public async Task LabNew_AsJson_NamesTheFile()
    {
        using Workplace workplace = new();

        CommandResult made = (await workplace.RunAsync("lab", "new", "--out", "new.json", "--output", "json")).Exits(0);

        Assert.Equal("new.json", made.Json.GetProperty("files")[0].GetString());
    }

    [Theory]
    [InlineData("FolderIsMissing", "nowhere/new.json")]
    [InlineData("FileIsFolder", ".")]
    public async Task LabNew_FileThatCannotBeWritten_IsAnError(string id, string file)
    {
        using Workplace workplace = new();
        var files = workplace.Files();

        (await workplace.RunAsync("lab", "new", "--out", file)).FailsWith(id);

        Assert.Equal(files, workplace.Files());
    }

    // /dev/full is the disk that is always full.
    [UnixFact]
    public async Task LabNew_DiskThatIsFull_IsAnError()
    {
        using Workplace workplace = new();

        (await workplace.RunAsync("lab", "new", "--out", "/dev/full")).FailsWith("DiskIsFull");
    }
}
