using UmLync.Connectors.Runs;

namespace UmLync.Cli;

/// <summary>What a command leaves to the script that called it (design, section 6).</summary>
internal static class ExitCode
{
    /// <summary>Everything is as desired, or the work is done.</summary>
    public const int AsDesired = (int)Verdict.AsDesired;

    /// <summary>An error: bad usage, unreadable input, refused plan, interruption.</summary>
    public const int Error = (int)Verdict.Error;

    /// <summary>Not as desired: planned or waiting changes, failed findings, differences.</summary>
    public const int NotAsDesired = (int)Verdict.NotAsDesired;
}
