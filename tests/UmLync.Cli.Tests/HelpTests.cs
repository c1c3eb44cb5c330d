using System;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

public class HelpTests
{
    [Fact]
    public async Task Help_NoFurtherArguments_DescribesTheCommandAndSucceeds()
    {
        CommandResult help = await CommandLine.RunAsync("--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Empty(help.Errors);
        Assert.Contains("--version", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownCommand_IsAnErrorOnTheErrorStream()
    {
        CommandResult run = await CommandLine.RunAsync("no-such-command");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-command", run.Errors, StringComparison.Ordinal);
    }
}
