using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// Sites. Get-CsSite's own examples tell a central site from a branch site; to which site a branch belongs is documented nowhere, so
/// that it stays unread there.
/// </summary>
internal sealed class SiteTable(params IReadOnlyList<KindRow> rows) : KindTable(LyncSite.Schema, "Get-CsSite", rows)
{
    private const string Type = "SiteType";

    /// <summary>The names of the branch sites among those that Get-CsSite showed.</summary>
    public static IEnumerable<string> BranchesAmong(IEnumerable<PSObject> shown) =>
        shown.Where(site => Is(site, "BranchSite")).Select(site => ShownText.AfterColon(site.Text("Identity") ?? string.Empty));

    private protected override Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = base.TextsOf(shown, query);
        if (Is(shown, "CentralSite"))
        {
            texts["parent"] = [];
        }

        return texts;
    }

    private static bool Is(PSObject site, string type) => StringComparer.OrdinalIgnoreCase.Equals(site.Text(Type), type);
}
