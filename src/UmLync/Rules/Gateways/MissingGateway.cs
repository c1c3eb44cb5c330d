using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Unified Messaging refuses calls from a pool of which it knows no UM IP gateway, and can send it neither message-waiting
/// notifications nor calls. A pool needs one when it homes users of Enterprise Voice.
/// </summary>
public sealed class MissingGateway() : Rule(
    nameof(RuleMessages.MissingGateway), Severity.Error, Source.Confirmed("E.2 row 12, H 33"),
    UmIpGateway.Schema, LyncPool.Schema, CsUser.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (!judgement.KnowsOfAll(judgement.All(UmIpGateway.Schema), "address"))
        {
            return;
        }

        HashSet<ResourceKey> served = [.. OwnGateways.Of(judgement.Estate, judgement.Scope).All.Select(own => own.Pool.Key)];
        foreach (LyncPool pool in PoolMapping.Of(new Draft(judgement.Estate), Blueprint.Empty).Pools)
        {
            if (!served.Contains(pool.Key) && judgement.Knows(pool, "kind"))
            {
                judgement.Fail(pool, nameof(RuleMessages.PoolLacksGateway), pool.Fqdn.ToString(), judgement.Scope.ToString());
            }
        }
    }
}
