using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Rules;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Cli.Commands;

/// <summary>Answers for each user what an administrator asks.</summary>
internal sealed class UserTestCommand : Verb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));
    private readonly Option<string> _users = Symbols.Value("--user", "ADDRESSES", nameof(HelpMessages.TestedUserOption));

    public UserTestCommand()
        : base("test", nameof(HelpMessages.UserTestSummary))
    {
        Add(_file);
        Add(_users);
    }

    public override string Examples => nameof(HelpMessages.UserTestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        HashSet<string>? users = line.GetValue(_users)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Topology estate = TopologyFile.Read(line.GetRequiredValue(_file), ReadRequest.Everything);
        UserAnswer[] answers = [.. new UserInterview(estate).Of(name => users?.Contains(name) ?? true)];
        int code = answers.Any(answer => answer is { Outcome: FindingOutcome.Fail, Severity: not Severity.Information }) ? ExitCode.NotAsDesired : ExitCode.AsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(UserAnswerJson.Of(answers, code));
        }
        else
        {
            screen.Answer(UserAnswerView.Of(answers));
        }

        return code;
    }
}
