using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Net;
using UmLync.Text;

namespace UmLync.Cli.Commands;

/// <summary>Connects to ports that are named.</summary>
internal sealed class PortTestCommand : Verb
{
    private const int Patience = 5;
    private const int AtOnce = 32;

    private readonly Argument<string[]> _targets = Symbols.Arguments("HOST:PORT...", nameof(HelpMessages.PortTestArgument));

    public PortTestCommand()
        : base("test", nameof(HelpMessages.PortTestSummary)) => Add(_targets);

    public override string Examples => nameof(HelpMessages.PortTestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        PortTarget[] targets = [.. line.GetRequiredValue(_targets).Select(TargetOf)];
        using Runs.Interruption interruption = new();
        List<PortAnswer> answers = [.. new PortProbe(TimeSpan.FromSeconds(Patience), AtOnce).Try(targets, interruption.Token)];
        int code = answers.TrueForAll(answer => answer.IsAsExpected) ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(PortJson.Of(answers, code));
        }
        else
        {
            screen.Answer(PortView.Of(answers));
        }

        return code;
    }

    private static PortTarget TargetOf(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is >= 1 and <= 65535
            ? new PortTarget(text[..colon].Trim('[', ']'), port)
            : throw new UmLyncException(new Message(nameof(CliMessages.TargetIsWrong), text));
    }
}
