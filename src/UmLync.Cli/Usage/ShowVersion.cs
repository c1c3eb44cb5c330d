using System.CommandLine;
using System.CommandLine.Invocation;

namespace UmLync.Cli.Usage;

/// <summary>Says which version this is, whatever else the words say.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult) => VersionLine.Say();
}
