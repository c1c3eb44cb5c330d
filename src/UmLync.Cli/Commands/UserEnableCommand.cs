using UmLync.Cli.Text;
using UmLync.Users;

namespace UmLync.Cli.Commands;

/// <summary>Enables a file of users for Unified Messaging.</summary>
internal sealed class UserEnableCommand() : UserChangingVerb("enable", nameof(HelpMessages.UserEnableSummary), UserTask.Enable)
{
    public override string Examples => nameof(HelpMessages.UserEnableExamples);
}
