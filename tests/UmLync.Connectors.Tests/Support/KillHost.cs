using System;
using System.Diagnostics;
using System.IO;

namespace UmLync.Connectors.Tests.Support;

/// <summary>The process that dies on purpose.</summary>
internal static class KillHost
{
    /// <summary>128 and the number of SIGKILL: how a shell and .NET tell of a process that was killed.</summary>
    public const int Killed = 137;

    // The tests lie in bin/<configuration>/<framework>, and the host likewise below its own folder.
    private static readonly DirectoryInfo Framework = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    public static Process Start(params string[] arguments)
    {
        // Redirected, since a child that has the terminal makes its parent change the terminal when it ends.
        ProcessStartInfo start = new(Executable, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException();
    }

    /// <summary>Runs the host to its end and gives its exit code.</summary>
    public static int Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Executable { get; } = Path.Combine(
        Framework.Parent!.Parent!.Parent!.FullName, "KillHost", "bin", Framework.Parent.Name, Framework.Name, OperatingSystem.IsWindows() ? "killhost.exe" : "killhost");
}
