using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>Contacts of Unified Messaging: the identity is a distinguished name, in which the OU stands (domain.md B.4).</summary>
internal sealed class ContactTable(params IReadOnlyList<KindRow> rows) : KindTable(ExumContact.Schema, "Get-CsExUmContact", rows)
{
    private protected override Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = base.TextsOf(shown, query);
        if (DistinguishedName.TryParse(shown.Text("Identity"), out DistinguishedName? name) && name.Parent is { } parent)
        {
            texts["ou"] = [parent.ToString()];
        }

        return texts;
    }
}
