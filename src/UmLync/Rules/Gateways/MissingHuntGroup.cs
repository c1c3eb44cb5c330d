using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A pool that homes users of a dial plan has a gateway, and no hunt group leads from it to the plan: their calls are not routed.
/// A smaller mesh than that can be meant, so that this is a warning.
/// </summary>
public sealed class MissingHuntGroup() : Rule(
    nameof(RuleMessages.MissingHuntGroup), Severity.Warning, Source.Inferred("E.2 row 11, H 2"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema, CsUser.Schema, UmMailbox.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        ILookup<ResourceKey, UmIpGateway> gateways = routes.Own.ToLookup(own => own.Pool.Key, own => own.Gateway);
        PoolMapping mapping = PoolMapping.Of(new Draft(judgement.Estate), Blueprint.Empty);
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            HashSet<string> leading = new(routes.HuntGroups.GatewaysOf(plan), StringComparer.OrdinalIgnoreCase);
            foreach (LyncPool pool in mapping.PoolsOf(plan))
            {
                UmIpGateway[] own = [.. gateways[pool.Key]];
                if (own.Length > 0 && !own.Any(gateway => leading.Contains(gateway.Name) || routes.HasUnknown(gateway)))
                {
                    ResourceKey missing = new(judgement.Scope, UmHuntGroup.Schema, own[0].Name + "\\" + plan.Name);
                    judgement.Fail(missing.ToString(), nameof(RuleMessages.PoolDoesNotReachPlan), pool.Fqdn.ToString(), plan.Name, own[0].Name);
                }
            }
        }
    }
}
