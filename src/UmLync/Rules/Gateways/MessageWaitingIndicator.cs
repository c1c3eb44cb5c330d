using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Pools of Lync Server 2010 and later take message-waiting notifications, branches do not: what ExchUcUtil sets for each gateway.
/// </summary>
public sealed class MessageWaitingIndicator() : Rule(
    nameof(RuleMessages.MessageWaitingIndicator), Severity.Warning, Source.Confirmed("A.6"), UmIpGateway.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmIpGateway gateway, LyncPool pool) in judgement.PoolGateways())
        {
            if (judgement.Knows(pool, "kind", "release") && judgement.Knows(gateway, "messageWaitingIndicatorAllowed")
                && GatewayDesigner.TakesMessageWaiting(pool) is { } takes && gateway.MessageWaitingIndicatorAllowed != takes)
            {
                string reason = takes ? nameof(RuleMessages.MessageWaitingIsForbidden) : nameof(RuleMessages.MessageWaitingIsAllowed);
                judgement.Fail(gateway, reason, gateway.Name, pool.Fqdn.ToString());
            }
        }
    }
}
