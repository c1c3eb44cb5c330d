using System.CommandLine;
using System.Globalization;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Commands;
using UmLync.Connectors.Files;
using UmLync.Planning;

namespace UmLync.Cli.Commands;

/// <summary>Writes a plan as scripts for the management shells.</summary>
internal sealed class ScriptCommand : Verb
{
    private readonly Argument<string> _plan = Symbols.Argument("PLAN", nameof(HelpMessages.PlanArgument));
    private readonly Option<string> _out = Symbols.Required("--out", "DIR", nameof(HelpMessages.ScriptOutOption));

    public ScriptCommand()
        : base("script", nameof(HelpMessages.ScriptSummary))
    {
        Add(_plan);
        Add(_out);
    }

    public override string Examples => nameof(HelpMessages.ScriptExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        Plan plan = PlanFile.Read(line.GetRequiredValue(_plan));
        WrittenFiles.Show(screen, ScriptFolder.Write(line.GetRequiredValue(_out), ScriptWriter.ScriptsFor(plan, CultureInfo.CurrentUICulture)));
        return ExitCode.AsDesired;
    }
}
