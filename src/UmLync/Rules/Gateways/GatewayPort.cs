using System.Globalization;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A pool listens for SIP over TLS on 5061. The documents name 5061 for the gateway; that Unified Messaging takes 5061 by itself
/// where 5060 or 0 is stored is widely relied upon and nowhere confirmed, so that these two are let pass.
/// </summary>
public sealed class GatewayPort() : Rule(
    nameof(RuleMessages.GatewayPort), Severity.Warning, Source.Inferred("A.6"), UmIpGateway.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmIpGateway gateway, LyncPool pool) in judgement.PoolGateways())
        {
            if (judgement.Knows(gateway, "port") && gateway.Port is { } port and not (0 or 5060 or 5061))
            {
                judgement.Fail(
                    gateway, nameof(RuleMessages.PortIsNoPortOfPool), gateway.Name, port.ToString(CultureInfo.InvariantCulture), pool.Fqdn.ToString());
            }
        }
    }
}
