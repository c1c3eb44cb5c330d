using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Files;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Reads what the directory shows of an estate into a topology file.</summary>
internal sealed class DirectoryReadCommand : DirectoryVerb
{
    private readonly Option<string> _out = Symbols.Required("--out", "FILE", nameof(HelpMessages.DirectoryOutOption));
    private readonly Option<bool> _strict = Symbols.Flag("--strict", nameof(HelpMessages.DirectoryStrictOption));
    private readonly Option<bool> _compact = Symbols.Flag("--compact", nameof(HelpMessages.CompactOption));

    public DirectoryReadCommand()
        : base("read", nameof(HelpMessages.DirectoryReadSummary))
    {
        AddConnection();
        Add(_out);
        Add(_strict);
        Add(_compact);
    }

    public override string Examples => nameof(HelpMessages.DirectoryReadExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        string file = line.GetRequiredValue(_out);
        using DirectoryPart directory = Open(line, screen);
        Topology topology = directory.Read(ReadRequest.Everything);
        TopologyFile.Write(file, topology, indented: !line.GetValue(_compact));
        CoverageView coverage = new(topology, directory.Reads);
        int code = coverage.IsWhole || !line.GetValue(_strict) ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(coverage.Document(file, code));
        }
        else
        {
            screen.Answer(coverage.Drawings(file));
        }

        return code;
    }
}
