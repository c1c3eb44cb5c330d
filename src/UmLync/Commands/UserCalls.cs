using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// Enabling and disabling mailboxes for Unified Messaging (domain.md C.6). No parameter here takes a PIN: Exchange makes one and mails
/// it, or the operator's own goes to the cmdlet from the session that holds it, and through no change.
/// </summary>
internal static class UserCalls
{
    public static IEnumerable<CallRows> Rows { get; } =
    [
        new CallRows(UmMailbox.Schema, Shell.Exchange)
        {
            Create = new CallShape(
                "Enable-UMMailbox", "Identity",
                ("mailboxPolicy", "UMMailboxPolicy"), ("extensions", "Extensions"), ("sipAddress", "SIPResourceIdentifier"), ("notifyEmail", "NotifyEmail"))
            {
                Requires = ["mailboxPolicy"],
                Implies = ["dialPlan"],
            },
            Update = new CallShape("Set-UMMailbox", "Identity", ("mailboxPolicy", "UMMailboxPolicy")),
            Remove = new CallShape("Disable-UMMailbox", "Identity") { Always = _ => [new CommandParameter("KeepProperties", new CommandValue.Flag(true))] },
        },
    ];
}
