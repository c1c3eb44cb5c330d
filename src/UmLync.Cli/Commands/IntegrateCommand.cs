using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Reporting;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>The main job, rehearsed on a copy: read, judge, plan, confirm, apply, verify, report.</summary>
internal sealed class IntegrateCommand : ChangingVerb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));
    private readonly Option<string> _blueprint = Symbols.Value("--blueprint", "FILE", nameof(HelpMessages.BlueprintOption));
    private readonly Option<string> _out = Symbols.Value("--out", "DIR", nameof(HelpMessages.IntegrateOutOption));
    private readonly Option<bool> _strict = Symbols.Flag("--strict", nameof(HelpMessages.StrictOption));

    public IntegrateCommand()
        : base("integrate", nameof(HelpMessages.IntegrateSummary))
    {
        Add(_file);
        Add(_blueprint);
        AddConsent();
        Add(_out);
        Add(_strict);
    }

    public override string Examples => nameof(HelpMessages.IntegrateExamples);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        string file = line.GetRequiredValue(_file);
        byte[] estate = Documents.Read(file);
        Blueprint blueprint = line.GetValue(_blueprint) is { } choices ? BlueprintFile.Read(choices) : Blueprint.Empty;
        Topology before = TopologyReader.Read(estate, file, Integration.ReadFor(blueprint));
        IReadOnlyList<Finding> found = RuleBook.Judge(before);
        Plan plan = Integration.PlanFor(before, blueprint);
        bool isStrict = line.GetValue(_strict);
        if (IsPreview(line))
        {
            return Untouched(plan, Outcome.Planned, found, isStrict).Show(screen);
        }

        RunFolder folder = line.GetValue(_out) is { } chosen ? RunFolder.At(chosen) : RunFolder.For(file);
        Execution execution = Execution(line, screen, interruption);
        if (execution.Consent(plan, plan.Changes, folder.After) is not { } approval)
        {
            return Untouched(plan, Outcome.Declined, found, isStrict).Show(screen);
        }

        folder.BeginRehearsal(estate, plan);
        IReadOnlyList<ChangeOutcome> outcomes = execution.Carry(
            LabEstate.Open(folder.After), folder.After, approval, plan.Changes.Count, folder.Journal, (run, token) => run.Apply(plan, folder.Journal, null, token));

        // What counts is the file, read anew.
        Topology after = TopologyFile.Read(folder.After, Integration.ReadFor(blueprint));
        IntegrationResult result = IntegrationResult.Of(outcomes, RuleBook.Judge(after), Integration.PlanFor(after, blueprint), isStrict, folder.Journal);
        IntegrationReport report = new(before, plan) { After = after, Outcomes = outcomes, Findings = result.Findings, Verified = result.Verified };
        folder.End(MarkdownReport.Of(report, CultureInfo.CurrentUICulture));
        return new RunAnswer(result, outcomes) { LeftOut = plan.LeftOut, FindingsBefore = found, Folder = folder }.Show(screen);
    }

    private static RunAnswer Untouched(Plan plan, Outcome outcome, IReadOnlyList<Finding> found, bool isStrict)
    {
        ChangeOutcome[] outcomes = [.. plan.Changes.Select(change => new ChangeOutcome(change, outcome))];
        IntegrationResult result = IntegrationResult.Of(outcomes, found, plan, isStrict, journalPath: null);
        return new RunAnswer(result, outcomes) { IsPreview = outcome == Outcome.Planned, LeftOut = plan.LeftOut, FindingsBefore = found };
    }
}
