using System.Reflection;

namespace UmLync.Cli.Usage;

/// <summary>The line that says which version this is. It knows nothing of commands, so that saying it loads nothing of them.</summary>
internal static class VersionLine
{
    /// <summary>The version of this assembly, without the mark of the commit.</summary>
    public static string Version => typeof(VersionLine).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Says it and returns the exit code.</summary>
    public static int Say()
    {
        Terminal.Output.WriteLine(CommandTree.Name + " " + Version);
        return ExitCode.AsDesired;
    }
}
