using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A PSTN usage that a voice policy allows and no voice route serves: it allows nothing in fact (domain.md D.7). One that is not in
/// the list of usages at all is a dangling reference.
/// </summary>
public sealed class UsageWithoutRoute() : Rule(
    nameof(VoiceMessages.UsageWithoutRoute), Severity.Warning, Source.Confirmed("D.7, J.5"), VoicePolicy.Schema, VoiceRoute.Schema, PstnUsage.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [VoicePolicy.Schema, VoiceRoute.Schema];

    private protected override void Judge(Judgement judgement)
    {
        VoiceRoute[] routes = [.. judgement.All(VoiceRoute.Schema)];
        if (!judgement.KnowsOfAll(routes, "pstnUsages"))
        {
            return;
        }

        foreach (VoicePolicy policy in judgement.All(VoicePolicy.Schema).Where(policy => judgement.Knows(policy, "pstnUsages")))
        {
            string[] idle = [.. policy.PstnUsages!.Where(usage => IsInList(judgement, usage) && !Array.Exists(routes, route => route.PstnUsages!.Contains(usage)))];
            if (idle.Length > 0)
            {
                judgement.Fail(policy, nameof(VoiceMessages.UsageHasNoRoute), policy.Identity, string.Join(", ", idle));
            }
        }
    }

    /// <summary>Where the list was not read, what a policy names is taken for one of it.</summary>
    private static bool IsInList(Judgement judgement, string usage) =>
        !judgement.Estate.CoverageOf(judgement.Scope, PstnUsage.Schema).IsComplete || judgement.Estate.Find(judgement.Scope, PstnUsage.Schema, usage) is not null;
}
