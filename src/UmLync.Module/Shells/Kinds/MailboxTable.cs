using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// All mailboxes. Two cmdlets show one: Get-Mailbox where it is and which addresses it has, Get-CASMailbox which policy of Outlook Web
/// App; the second list is asked for once, whoever needs it.
/// </summary>
internal sealed class MailboxTable(params IReadOnlyList<KindRow> rows) : KindTable(Mailbox.Schema, "Get-Mailbox", rows)
{
    private protected override Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = base.TextsOf(shown, query);
        if (texts.TryGetValue("server", out IReadOnlyList<string>? server) && server.Count == 1 && query.ServerNames.TryGetValue(server[0], out string? own))
        {
            texts["server"] = [own];
        }

        if (texts.TryGetValue("primarySmtpAddress", out IReadOnlyList<string>? name) && name.Count == 1 && query.OwaPolicies.TryGetValue(name[0], out string? policy))
        {
            texts["owaMailboxPolicy"] = [policy];
        }

        return texts;
    }
}
