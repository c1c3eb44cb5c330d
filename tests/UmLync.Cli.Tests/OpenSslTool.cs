using System;
using System.IO;
using System.Linq;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Whether the tool openssl can be had.</summary>
internal static class OpenSslTool
{
    public static string? Lack { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "openssl")) || File.Exists(Path.Combine(folder, "openssl.exe"))) ? null : "openssl is not on the PATH.";
}

/// <summary>A test that makes certificates with openssl.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute() => Skip = OpenSslTool.Lack;
}

/// <summary>Tests that make certificates with openssl.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenSslTheoryAttribute : TheoryAttribute
{
    public OpenSslTheoryAttribute() => Skip = OpenSslTool.Lack;
}
