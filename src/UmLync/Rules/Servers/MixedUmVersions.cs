using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync sends the calls of a dial plan only to its servers of the highest Exchange version, in turn; if none of them answers, the
/// call is dropped, whatever older servers carry the plan.
/// </summary>
public sealed class MixedUmVersions() : Rule(
    nameof(RuleMessages.MixedUmVersions), Severity.Warning, Source.Confirmed("E.2 row 26, C.2"),
    UmDialPlan.Schema, ExchangeServer.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Dictionary<string, SortedSet<ExchangeRelease>> releases = new(StringComparer.OrdinalIgnoreCase);
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmCallRouter.Schema, UmServer.Schema))
        {
            if (judgement.Knows(role.AsResource(), "dialPlans")
                && judgement.Estate.Find(role.Scope, ExchangeServer.Schema, role.Server) is { } server && judgement.Knows(server, "version"))
            {
                foreach (string plan in role.DialPlans!)
                {
                    SetOf(releases, plan).Add(ExchangeReleases.Of(server.Version!));
                }
            }
        }

        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            if (releases.TryGetValue(plan.Name, out SortedSet<ExchangeRelease>? found) && found.Count > 1)
            {
                string all = string.Join(", ", found.Select(ExchangeReleases.NameOf));
                judgement.Fail(plan, nameof(RuleMessages.PlanIsOnSeveralReleases), plan.Name, all, ExchangeReleases.NameOf(found.Max));
            }
        }
    }

    private static SortedSet<ExchangeRelease> SetOf(Dictionary<string, SortedSet<ExchangeRelease>> releases, string plan)
    {
        if (!releases.TryGetValue(plan, out SortedSet<ExchangeRelease>? found))
        {
            releases.Add(plan, found = []);
        }

        return found;
    }
}
