using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A Director homes no users and only redirects: calls that Unified Messaging places through its gateway are unreliable. ExchUcUtil
/// makes a gateway for every pool, Directors included, and lets them place calls.
/// </summary>
public sealed class OutboundOnDirector() : Rule(
    nameof(RuleMessages.OutboundOnDirector), Severity.Error, Source.Confirmed("E.2 row 15, A.6"), UmIpGateway.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmIpGateway gateway, LyncPool pool) in judgement.PoolGateways())
        {
            if (judgement.Knows(pool, "kind") && pool.PoolKind == PoolKind.Director
                && judgement.Knows(gateway, "outcallsAllowed") && gateway.OutcallsAllowed == true)
            {
                judgement.Fail(gateway, nameof(RuleMessages.DirectorPlacesCalls), gateway.Name, pool.Fqdn.ToString());
            }
        }
    }
}
