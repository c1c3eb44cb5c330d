using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// ExchUcUtil never removes the gateway of a pool that is gone, and afterwards it cannot be told from the gateway of a PBX. So it
/// is shown, and never removed.
/// </summary>
public sealed class GatewayWithoutPool() : Rule(
    nameof(RuleMessages.GatewayWithoutPool), Severity.Information, Source.Inferred("A.9"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach (UmIpGateway gateway in routes.Foreign)
        {
            if (gateway.Address is { IsFqdn: true } address && routes.SipPlansOf(gateway).FirstOrDefault() is { } plan)
            {
                judgement.Fail(gateway, nameof(RuleMessages.NoPoolHasAddress), gateway.Name, address.ToString(), plan.Name);
            }
        }
    }
}
