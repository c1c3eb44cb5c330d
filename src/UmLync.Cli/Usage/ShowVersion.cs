using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace UmLync.Cli.Usage;

/// <summary>Says which version this is.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    /// <summary>The version of this assembly, without the mark of the commit.</summary>
    public static string Version => typeof(ShowVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Terminal.Output.WriteLine(CommandTree.Name + " " + Version);
        return ExitCode.AsDesired;
    }
}
