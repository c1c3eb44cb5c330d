using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class HelpTests
{
    [Fact]
    public async Task Help_NoFurtherArguments_DescribesTheCommandAndSucceeds()
    {
        CommandResult help = (await CommandLine.RunAsync("--help")).Exits(0);

        Assert.Empty(help.Errors);
        Assert.Contains("umlync COMMAND", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes", help.Output, StringComparison.Ordinal);
        Assert.Contains("--version", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("integrate FILE")]
    [InlineData("plan FILE")]
    [InlineData("apply PLAN --lab FILE")]
    [InlineData("undo JOURNAL --lab FILE")]
    [InlineData("resume JOURNAL --lab FILE")]
    [InlineData("test FILE")]
    [InlineData("diff A B")]
    [InlineData("script PLAN --out DIR")]
    [InlineData("cert test CERTIFICATE")]
    [InlineData("cert show CERTIFICATE")]
    [InlineData("dialplan new NAME --country CODE --digits COUNT --lab FILE")]
    [InlineData("attendant new NAME --dial-plan NAME --lab FILE")]
    [InlineData("contact list FILE")]
    [InlineData("contact create [NAME]")]
    [InlineData("contact set CONTACT...")]
    [InlineData("contact move CONTACT... --pool FQDN --lab FILE")]
    [InlineData("contact remove CONTACT... --lab FILE")]
    [InlineData("directory read --server HOST")]
    [InlineData("directory permissions --server HOST")]
    [InlineData("diagnose FILE...")]
    [InlineData("port list FILE")]
    [InlineData("port request FILE --out FILE")]
    [InlineData("port test HOST:PORT...")]
    [InlineData("call trace --lab FILE")]
    [InlineData("tls PLACE...")]
    [InlineData("owa test FILE")]
    [InlineData("lab new")]
    public async Task Help_OfACommand_ShowsItsWordsAndExamples(string usage)
    {
        string[] words = usage.Split(' ');
        string[] command = [.. words.TakeWhile(word => char.IsLower(word[0]))];

        CommandResult help = (await CommandLine.RunAsync([.. command, "--help"])).Exits(0);

        Assert.Empty(help.Errors);
        Assert.Contains("\n  umlync " + usage, help.Output, StringComparison.Ordinal);
        Assert.Contains("\n    umlync " + string.Join(' ', command) + " ", help.Output[help.Output.IndexOf("Examples", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains((await CommandLine.RunAsync("--help")).Output.Split('\n'), line => line.StartsWith("  " + string.Join(' ', command) + " ", StringComparison.Ordinal) || line.Trim() == string.Join(' ', command));
    }

    [Fact]
    public async Task Version_Asked_IsOneLineWithTheNameOfTheCommand()
    {
        CommandResult version = (await CommandLine.RunAsync("--version")).Exits(0);

        Assert.Matches(@"^umlync \d+\.\d+\.\d+(-[0-9A-Za-z.]+)?\r?\n$", version.Output);
        Assert.Empty(version.Errors);
    }

    [Theory]
    [InlineData("umlync COMMAND")]
    [InlineData("umlync directory COMMAND", "directory")]
    [InlineData("umlync lab COMMAND", "lab")]
    public async Task Run_NoCommand_ShowsHelpOnTheErrorStream(string usage, params string[] words)
    {
        CommandResult run = (await CommandLine.RunAsync(words)).Exits(1);

        Assert.Empty(run.Output);
        Assert.Contains(usage, run.Errors, StringComparison.Ordinal);
    }
}
