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

    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = Ancestors(new DirectoryInfo(AppContext.BaseDirectory))
        .First(folder => File.Exists(Path.Combine(folder.FullName, "UmLync.Module.sln"))).FullName;

    /// <summary>The path of the executable.</summary>
    public static string Executable { get; } = FindExecutable(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Runs <c>umlync</c> with the given arguments and waits for its end.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(new ProcessStartInfo(Executable, arguments));

    /// <summary>Runs a process, with everything that it writes kept, and waits for its end.</summary>
    public static async Task<CommandResult> RunAsync(ProcessStartInfo start, Func<Process, Task>? meanwhile = null)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            await (meanwhile?.Invoke(process) ?? Task.CompletedTask).WaitAsync(Patience);
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
    private static string FindExecutable(DirectoryInfo framework)
    {
        string[] names = ["bin", framework.Parent!.Name, framework.Name];
        return Path.Combine([Repository, "src", "UmLync.Cli", .. names, OperatingSystem.IsWindows() ? "umlync.exe" : "umlync"]);
    }

    private static IEnumerable<DirectoryInfo> Ancestors(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }
}
