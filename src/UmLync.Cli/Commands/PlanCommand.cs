using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Shows what the integration would change, and changes nothing.</summary>
internal sealed class PlanCommand : Verb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));
    private readonly Option<string> _blueprint = Symbols.Value("--blueprint", "FILE", nameof(HelpMessages.BlueprintOption));
    private readonly Option<string> _out = Symbols.Value("--out", "FILE", nameof(HelpMessages.PlanOutOption));

    public PlanCommand()
        : base("plan", nameof(HelpMessages.PlanSummary))
    {
        Add(_file);
        Add(_blueprint);
        Add(_out);
    }

    public override string Examples => nameof(HelpMessages.PlanExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        string estate = line.GetRequiredValue(_file);
        string? choices = line.GetValue(_blueprint);
        string? file = line.GetValue(_out);
        KeepApart(file, estate, choices);
        Blueprint blueprint = choices is null ? Blueprint.Empty : BlueprintFile.Read(choices);
        Topology topology = TopologyFile.Read(estate, Integration.ReadFor(blueprint));
        Plan plan = Integration.PlanFor(topology, blueprint);
        if (file is not null)
        {
            PlanFile.Write(file, plan);
        }

        if (screen.IsJson)
        {
            Screen.Answer(PlanWriter.ToBytes(plan));
        }
        else
        {
            screen.Answer(PlanView.Of(plan));
        }

        return plan.IsEmpty ? ExitCode.AsDesired : ExitCode.NotAsDesired;
    }
}
