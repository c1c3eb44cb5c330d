using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Connectors.Lab;

namespace UmLync.Cli.Commands;

/// <summary>Makes an estate to practise on, of any size.</summary>
internal sealed class LabNewCommand : Verb
{
    private readonly Option<string> _pools = Symbols.Value("--pools", "N", nameof(HelpMessages.PoolsOption));
    private readonly Option<string> _dialPlans = Symbols.Value("--dial-plans", "N", nameof(HelpMessages.DialPlansOption));
    private readonly Option<string> _servers = Symbols.Value("--servers", "N", nameof(HelpMessages.ServersOption));
    private readonly Option<string> _users = Symbols.Value("--users", "N", nameof(HelpMessages.UsersOption));
    private readonly Option<string> _prospects = Symbols.Value("--prospects", "N", nameof(HelpMessages.ProspectsOption));
    private readonly Option<string> _seed = Symbols.Value("--seed", "N", nameof(HelpMessages.SeedOption));
    private readonly Option<string> _out = Symbols.Required("--out", "FILE", nameof(HelpMessages.LabNewOutOption));
    private readonly Option<bool> _compact = Symbols.Flag("--compact", nameof(HelpMessages.CompactOption));

    public LabNewCommand()
        : base("new", nameof(HelpMessages.LabNewSummary))
    {
        foreach (Option option in new Option[] { _pools, _dialPlans, _servers, _users, _prospects, _seed, _out, _compact })
        {
            Add(option);
        }
    }

    public override string Examples => nameof(HelpMessages.LabNewExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        EstateSize size = new(
            Count(line, _pools, 4), Count(line, _dialPlans, 2), Count(line, _servers, 3),
            Count(line, _users, 40, most: 1_000_000), Count(line, _seed, 1, least: 0, most: int.MaxValue),
            Count(line, _prospects, 0, least: 0, most: 1_000_000));
        string file = line.GetRequiredValue(_out);
        TopologyFile.Write(file, EstateGenerator.Generate(size), indented: !line.GetValue(_compact));
        WrittenFiles.Show(screen, [file]);
        return ExitCode.AsDesired;
    }

    private static int Count(ParseResult line, Option<string> option, int usual, int least = 1, int most = 5_000) => WholeNumber.Of(line, option, usual, least, most);
}
