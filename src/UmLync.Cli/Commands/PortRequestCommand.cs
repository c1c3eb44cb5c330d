using System.CommandLine;
using System.Globalization;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Writes a firewall change request.</summary>
internal sealed class PortRequestCommand : Verb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));
    private readonly Option<string> _out = Symbols.Required("--out", "FILE", nameof(HelpMessages.PortRequestOutOption));

    public PortRequestCommand()
        : base("request", nameof(HelpMessages.PortRequestSummary))
    {
        Add(_file);
        Add(_out);
    }

    public override string Examples => nameof(HelpMessages.PortRequestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        string file = line.GetRequiredValue(_file);
        string target = line.GetRequiredValue(_out);
        KeepApart(target, file);
        FirewallForm form = FirewallFile.FormOf(target);
        Topology estate = TopologyFile.Read(file, ReadRequest.UsersCounted);
        FirewallFile.Write(target, FirewallRequest.Of(estate), form, CultureInfo.CurrentUICulture);
        WrittenFiles.Show(screen, [target]);
        return ExitCode.AsDesired;
    }
}
