using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>A password is seen by nobody: not in the list of processes, not in an answer, an error or a file, not on the screen.</summary>
[Trait("Feature", "T5")]
public sealed class PasswordTests : IDisposable
{
    private const string Canary = "Kanarienvogel-7f3a";
    private const string User = "kim@litwareinc.com";

    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private readonly Workplace _workplace = new();

    public PasswordTests() => _silent.Start();

    private string Port => ((IPEndPoint)_silent.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _silent.Dispose();
        _workplace.Dispose();
    }

    [UnixFact]
    public async Task Password_InAVariable_IsInNoListOfProcessesAnswerErrorOrFile()
    {
        List<string> commandLines = [];

        CommandResult run = await CommandLine.RunAsync(Start("directory", "read", "--server", "localhost", "--port", Port, "--user", User, "--out", "read.json"), async process =>
        {
            using TcpClient client = await _silent.AcceptTcpClientAsync();
            commandLines.Add(await File.ReadAllTextAsync($"/proc/{process.Id}/cmdline"));
            commandLines.Add(await ListOfProcesses());
        });

        Assert.Contains("directory\0read", commandLines[0], StringComparison.Ordinal);
        Assert.Contains(User, commandLines[1], StringComparison.Ordinal);
        Assert.All(commandLines, line => Assert.DoesNotContain(Canary, line, StringComparison.Ordinal));
        AssertUnseen(run.Exits(1));
        Assert.StartsWith("error ", run.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Password_Typed_IsNotShown()
    {
        string command = $"'{CommandLine.Executable}' directory permissions --server localhost --port {Port} --user {User}";
        ProcessStartInfo start = new("script", ["--quiet", "--return", "--flush", "--command", command, "/dev/null"])
        {
            WorkingDirectory = _workplace.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = "xterm-256color", ["XDG_DATA_HOME"] = _workplace.At("data") },
        };
        using Process process = Process.Start(start)!;
        StringBuilder screen = new();
        await ReadUntil(process, screen, $"Password of '{User}':");

        // One key too many, taken back, as people type.
        await process.StandardInput.WriteAsync(Canary + "x\u007f\r");
        await process.StandardInput.FlushAsync();
        using (await _silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(30)))
        {
        }

        process.StandardInput.Close();
        screen.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("error ", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarien", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_OnTheCommandLine_IsRefusedAndNotRepeated()
    {
        CommandResult run = await _workplace.RunAsync("directory", "permissions", "--server", "localhost", "--password", Canary);

        AssertUnseen(run.FailsWith("OptionIsUnknown"));
    }

    [Fact]
    public async Task Password_ThatNobodyCanGive_IsAnErrorThatNamesTheVariable()
    {
        CommandResult run = (await _workplace.RunAsync("directory", "permissions", "--server", "localhost", "--port", Port, "--user", User, "--password-variable", "NOT_SET"))
            .FailsWith("PasswordIsNeeded");

        Assert.Contains("'NOT_SET'", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> ListOfProcesses()
    {
        using Process ps = Process.Start(new ProcessStartInfo("ps", ["-A", "-ww", "-o", "args"]) { RedirectStandardOutput = true })!;
        return await ps.StandardOutput.ReadToEndAsync();
    }

    private static async Task ReadUntil(Process process, StringBuilder screen, string text)
    {
        char[] some = new char[256];
        while (!screen.ToString().Contains(text, StringComparison.Ordinal))
        {
            int count = await process.StandardOutput.ReadAsync(some).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.True(count > 0, screen.ToString());
            screen.Append(some, 0, count);
        }
    }

    // With what is shown to those who look for a fault of UmLync.
    private ProcessStartInfo Start(params string[] arguments) => new(CommandLine.Executable, arguments)
    {
        WorkingDirectory = _workplace.Folder,
        Environment = { ["XDG_DATA_HOME"] = _workplace.At("data"), ["UMLYNC_PASSWORD"] = Canary, ["UMLYNC_DEBUG"] = "1" },
    };

    private void AssertUnseen(CommandResult run)
    {
        Assert.DoesNotContain(Canary, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(_workplace.Files().Keys, file => File.ReadAllText(_workplace.At(file)).Contains(Canary, StringComparison.Ordinal));
    }
}
