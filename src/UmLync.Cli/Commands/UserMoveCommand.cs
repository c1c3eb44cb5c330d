using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Users;

namespace UmLync.Cli.Commands;

/// <summary>Moves a file of users to other policies and dial plans.</summary>
internal sealed class UserMoveCommand : UserChangingVerb
{
    private readonly Option<bool> _resetPin = Symbols.Flag("--reset-pin", nameof(HelpMessages.ResetPinOption));

    public UserMoveCommand()
        : base("move", nameof(HelpMessages.UserMoveSummary), UserTask.Move) => Add(_resetPin);

    public override string Examples => nameof(HelpMessages.UserMoveExamples);

    protected override bool ResetsPin(ParseResult line) => line.GetValue(_resetPin);
}
