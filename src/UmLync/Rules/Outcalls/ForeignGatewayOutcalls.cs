using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A gateway that belongs to no pool and serves a SIP URI dial plan should place no calls: gateways that existed before the
/// integration are to be switched off too. UmLync does so only when the blueprint names the gateway.
/// </summary>
public sealed class ForeignGatewayOutcalls() : Rule(
    nameof(RuleMessages.ForeignGatewayOutcalls), Severity.Warning, Source.Confirmed("H 4, J.2"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach (UmIpGateway gateway in routes.Foreign)
        {
            if (routes.SipPlansOf(gateway).FirstOrDefault() is { } plan && judgement.Knows(gateway, "outcallsAllowed") && gateway.OutcallsAllowed == true)
            {
                judgement.Fail(gateway, nameof(RuleMessages.ForeignGatewayPlacesCalls), gateway.Name, plan.Name);
            }
        }
    }
}
