using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace UmLync.Cli.Tests;

/// <summary>The built executable, started as a user starts it.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs <c>umlync</c> with the given arguments and waits for its end.</summary>
    public static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new(Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{Executable}' did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult(process.ExitCode, await output, await errors);
    }

    // The tests lie in tests/UmLync.Cli.Tests/bin/<configuration>/<framework>; the executable lies likewise below src.
    private static string Executable { get; } = FindExecutable(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindExecutable(DirectoryInfo framework)
    {
        string[] names = ["bin", framework.Parent!.Name, framework.Name];
        DirectoryInfo root = Ancestors(framework).First(folder => File.Exists(Path.Combine(folder.FullName, "UmLync.Module.sln")));
        string name = OperatingSystem.IsWindows() ? "umlync.exe" : "umlync";
        return Path.Combine([root.FullName, "src", "UmLync.Cli", .. names, name]);
    }

    private static IEnumerable<DirectoryInfo> Ancestors(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }
}
