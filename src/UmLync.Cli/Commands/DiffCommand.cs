using System.Collections.Generic;
using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Compares two pictures: an estate and its rehearsal, two days, two sites.</summary>
internal sealed class DiffCommand : Verb
{
    private readonly Argument<string> _left = Symbols.Argument("A", nameof(HelpMessages.LeftArgument));
    private readonly Argument<string> _right = Symbols.Argument("B", nameof(HelpMessages.RightArgument));

    public DiffCommand()
        : base("diff", nameof(HelpMessages.DiffSummary))
    {
        Add(_left);
        Add(_right);
    }

    public override string Examples => nameof(HelpMessages.DiffExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        Topology left = TopologyFile.Read(line.GetRequiredValue(_left), ReadRequest.Everything);
        Topology right = TopologyFile.Read(line.GetRequiredValue(_right), ReadRequest.Everything);
        IReadOnlyList<ResourceDifference> differences = TopologyDiff.Between(left, right);
        IReadOnlyList<UncomparedKind> uncompared = TopologyDiff.NotCompared(left, right);
        if (screen.IsJson)
        {
            Screen.Answer(DiffJson.Of(differences, uncompared));
        }
        else
        {
            screen.Answer(DiffView.Of(differences, uncompared));
        }

        return differences.Count == 0 ? ExitCode.AsDesired : ExitCode.NotAsDesired;
    }
}
