using System.Collections.Generic;
using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Shows the ports of an estate.</summary>
internal sealed class PortListCommand : Verb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));

    public PortListCommand()
        : base("list", nameof(HelpMessages.PortListSummary)) => Add(_file);

    public override string Examples => nameof(HelpMessages.PortListExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        IReadOnlyList<ListeningPort> ports = ListeningPort.Of(TopologyFile.Read(line.GetRequiredValue(_file), ReadRequest.UsersCounted));
        if (screen.IsJson)
        {
            Screen.Answer(PortJson.Of(ports));
        }
        else
        {
            screen.Answer(PortView.Of(ports));
        }

        return ExitCode.AsDesired;
    }
}
