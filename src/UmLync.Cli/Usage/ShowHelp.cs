using System.CommandLine;
using System.CommandLine.Invocation;

namespace UmLync.Cli.Usage;

/// <summary>Shows the help page of the command that the words name.</summary>
internal sealed class ShowHelp : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpPage(Terminal.Output, Terminal.OutputIsRedirected).Write(parseResult.CommandResult);
        return ExitCode.AsDesired;
    }
}
