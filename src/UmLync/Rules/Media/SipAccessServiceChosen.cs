using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Where Front End pools of several sites have Edge Servers of their own, a UM service that names none of them may send the media of remote users through
/// a far one (domain.md C.4: the nearest pool, for several regions; E.2 row 34).
/// </summary>
public sealed class SipAccessServiceChosen() : Rule(
    nameof(RuleMessages.SipAccessServiceChosen), Severity.Information, Source.Inferred("E.2 row 34, C.4"), UmService.Schema, LyncPool.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmService.Schema];

    private protected override void Judge(Judgement judgement)
    {
        UmService[] open = [.. judgement.All(UmService.Schema).Where(service => judgement.Knows(service, "sipAccessService") && !service.SipAccessService.HasValue)];
        if (open.Length == 0 || judgement.LacksAnyOf([LyncPool.Schema]))
        {
            return;
        }

        LyncPool[] ways = [.. judgement.Estate.All(LyncPool.Schema).Where(pool => judgement.Knows(pool, "kind", "edgeServer", "site") && pool.MayPlaceOutcalls && pool.EdgeServer.HasValue)];
        string[] sites = [.. Distinct(ways.Select(pool => pool.Site!))];
        foreach (UmService service in sites.Length > 1 && Distinct(ways.Select(pool => pool.EdgeServer.Value)).Count() > 1 ? open : [])
        {
            judgement.Fail(service, nameof(RuleMessages.SipAccessServiceIsNotChosen), service.Server, string.Join(", ", sites));
        }
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> names) => names.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.OrdinalIgnoreCase);
}
