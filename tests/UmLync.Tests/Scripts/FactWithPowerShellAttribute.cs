using System;
using System.IO;
using System.Linq;
using Xunit;

namespace UmLync.Tests.Scripts;

/// <summary>A test that asks a real PowerShell; without one it is skipped, and the test run says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithPowerShellAttribute : FactAttribute
{
    public FactWithPowerShellAttribute() => Skip = Executable is null ? "There is no pwsh on the PATH." : null;

    /// <summary>The path of pwsh, or null.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "pwsh"), Path.Combine(folder, "pwsh.exe") }).FirstOrDefault(File.Exists);
}
