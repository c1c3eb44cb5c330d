using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>Trusted application pools, with the computers that another cmdlet lists by pool (domain.md D.3).</summary>
internal sealed class TrustedPoolTable(params IReadOnlyList<KindRow> rows) : KindTable(TrustedApplicationPool.Schema, "Get-CsTrustedApplicationPool", rows)
{
    private protected override Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = base.TextsOf(shown, query);
        ShellAnswer computers = query.Ask("Get-CsTrustedApplicationComputer", takesDomainController: false);
        if (computers.Problem is null)
        {
            texts["computers"] =
            [
                .. computers.Objects.Where(computer => StringComparer.OrdinalIgnoreCase.Equals(computer.Text("Pool"), shown.Text("PoolFqdn")))
                    .Select(computer => computer.Text("Identity")).OfType<string>(),
            ];
        }

        return texts;
    }
}
