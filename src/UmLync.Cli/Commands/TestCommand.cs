using System.Collections.Generic;
using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Usage;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Connectors.Runs;
using UmLync.Reporting;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Judges an estate by all rules.</summary>
internal sealed class TestCommand : Verb
{
    private const string NUnit = "nunit";
    private const string Sarif = "sarif";

    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));
    private readonly Option<bool> _strict = Symbols.Flag("--strict", nameof(HelpMessages.StrictOption));

    public TestCommand()
        : base("test", nameof(HelpMessages.TestSummary))
    {
        Add(_file);
        Add(_strict);
    }

    public override string Examples => nameof(HelpMessages.TestExamples);

    /// <inheritdoc/>
    protected override IEnumerable<string> Forms => [NUnit, Sarif];

    protected override int Run(ParseResult line, Screen screen)
    {
        string file = line.GetRequiredValue(_file);
        Topology topology = TopologyFile.Read(file, RuleBook.Reads);
        IReadOnlyList<Finding> findings = RuleBook.Judge(topology);
        int code = (int)Verdicts.Of(findings, line.GetValue(_strict));
        if (screen.IsJson)
        {
            Screen.Answer(FindingsJson.Of(findings, code));
        }
        else if (screen.Is(NUnit))
        {
            Screen.Answer(NUnitReport.Of(findings, topology.Estate, topology.CapturedAt));
        }
        else if (screen.Is(Sarif))
        {
            Screen.Answer(SarifReport.Of(findings, VersionLine.Version, file));
        }
        else
        {
            screen.Answer(FindingsView.Of(findings));
        }

        return code;
    }
}
