using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>Mailboxes of Unified Messaging: they write the name of their server in small letters, and the server does not.</summary>
internal sealed class UmMailboxTable(params IReadOnlyList<KindRow> rows) : KindTable(UmMailbox.Schema, "Get-UMMailbox", rows)
{
    private protected override Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = base.TextsOf(shown, query);
        if (texts.TryGetValue("server", out IReadOnlyList<string>? server) && server.Count == 1 && query.ServerNames.TryGetValue(server[0], out string? own))
        {
            texts["server"] = [own];
        }

        return texts;
    }
}
