using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>The tool openssl, which knows nothing of UmLync: it makes certificates, says what is in them, and presents them.</summary>
internal static class OpenSsl
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "openssl")) || File.Exists(Path.Combine(folder, "openssl.exe")));

    /// <summary>Runs the tool in the folder and gives what it writes.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        using Process process = Process.Start(Start(folder, arguments))!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), "openssl does not end");
        Assert.True(process.ExitCode == 0, string.Join(' ', arguments) + "\n" + errors.Result);
        return output;
    }

    public static ProcessStartInfo Start(string folder, params string[] arguments) => new("openssl", arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}

/// <summary>A test that needs the tool openssl.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute()
    {
        if (!OpenSsl.IsThere)
        {
            Skip = "openssl is not on the PATH.";
        }
    }
}

/// <summary>Tests that need the tool openssl.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenSslTheoryAttribute : TheoryAttribute
{
    public OpenSslTheoryAttribute()
    {
        if (!OpenSsl.IsThere)
        {
            Skip = "openssl is not on the PATH.";
        }
    }
}
