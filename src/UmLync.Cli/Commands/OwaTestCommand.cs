using System.Collections.Generic;
using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Owa;
using UmLync.Rules;

namespace UmLync.Cli.Commands;

/// <summary>Checks instant messaging in Outlook Web App end to end, server by server.</summary>
internal sealed class OwaTestCommand : Verb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));

    public OwaTestCommand()
        : base("test", nameof(HelpMessages.OwaTestSummary)) => Add(_file);

    public override string Examples => nameof(HelpMessages.OwaTestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        IReadOnlyList<OwaCheck> lines = OwaCheck.Of(TopologyFile.Read(line.GetRequiredValue(_file), RuleBook.Reads));
        int code = OwaCheck.Holds(lines) ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(OwaJson.Of(lines, code));
        }
        else
        {
            screen.Answer(OwaView.Of(lines));
        }

        return code;
    }
}
