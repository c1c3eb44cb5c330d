using System;
using UmLync.Applying;

namespace UmLync.Cli.Runs;

/// <summary>What a run needs to know of the world: the time, and who runs it.</summary>
internal static class Here
{
    /// <summary>The clock of the machine.</summary>
    public static Clock Clock { get; } = () => TimeProvider.System.GetUtcNow();

    /// <summary>Account and computer, as journals and locks name them.</summary>
    public static string Operator { get; } = Environment.UserName + "@" + Environment.MachineName;
}
