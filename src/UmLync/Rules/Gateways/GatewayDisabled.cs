using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A gateway that is out of service takes no calls from its pool and places none.
/// </summary>
public sealed class GatewayDisabled() : Rule(
    nameof(RuleMessages.GatewayDisabled), Severity.Warning, Source.Confirmed("C.3, E.2 row 9"), UmIpGateway.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmIpGateway gateway, LyncPool pool) in judgement.PoolGateways())
        {
            if (judgement.Knows(gateway, "status") && gateway.Status != UmStatus.Enabled)
            {
                judgement.Fail(gateway, nameof(RuleMessages.GatewayTakesNoCalls), gateway.Name, gateway.Status.ToString()!, pool.Fqdn.ToString());
            }
        }
    }
}
