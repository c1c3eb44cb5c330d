using System;
using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>Virtual directories of Outlook Web App: the web site in the name tells the tier (domain.md D.4, J.7).</summary>
internal sealed class OwaDirectoryTable(params IReadOnlyList<KindRow> rows) : KindTable(OwaVirtualDirectory.Schema, "Get-OwaVirtualDirectory", rows)
{
    private protected override Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = base.TextsOf(shown, query);
        if (texts.TryGetValue("name", out IReadOnlyList<string>? name) && name.Count == 1)
        {
            texts["tier"] = [name[0].EndsWith("(Exchange Back End)", StringComparison.OrdinalIgnoreCase) ? nameof(OwaTier.BackEnd) : nameof(OwaTier.FrontEnd)];
        }

        return texts;
    }
}
