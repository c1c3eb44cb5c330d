using System;
using System.Text.Json;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>What a finished command left: its exit code and what it wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The answer, which must be one JSON document and nothing besides.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Asserts the exit code, and shows what was written when it is another.</summary>
    public CommandResult Exits(int code)
    {
        Assert.True(code == ExitCode, $"Exit code {ExitCode} instead of {code}.\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>
    /// Asserts that it ended with the error: exit code 1, no answer, one error line with the id and one with a remedy, and no
    /// trace of the inside.
    /// </summary>
    public CommandResult FailsWith(string id)
    {
        Exits(1);
        Assert.Empty(Output);
        string[] lines = Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int error = Array.FindIndex(lines, line => line.StartsWith("error ", StringComparison.Ordinal));
        Assert.True(error >= 0 && lines[error].StartsWith($"error {id}: ", StringComparison.Ordinal), $"Not the error {id}:\n{Errors}");
        Assert.True(error + 1 < lines.Length && lines[error + 1].StartsWith("  ", StringComparison.Ordinal), $"No remedy:\n{Errors}");
        return this.ShowsNoInside();
    }

    /// <summary>Asserts that neither stack traces nor control sequences are shown.</summary>
    public CommandResult ShowsNoInside()
    {
        Assert.DoesNotContain("   at ", Output + Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Output + Errors, character => char.IsControl(character) && character is not ('\n' or '\r'));
        return this;
    }
}
