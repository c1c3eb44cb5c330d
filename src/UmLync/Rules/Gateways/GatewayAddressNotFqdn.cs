using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Over TLS the peer is known by the name in its certificate, so that Exchange demands an FQDN as the address of a gateway as soon
/// as a secured dial plan is linked to it.
/// </summary>
public sealed class GatewayAddressNotFqdn() : Rule(
    nameof(RuleMessages.GatewayAddressNotFqdn), Severity.Error, Source.Confirmed("A.6"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        foreach (UmIpGateway gateway in judgement.All(UmIpGateway.Schema))
        {
            if (gateway.Address is { IsFqdn: false } address
                && routes.HuntGroups.On(gateway).Select(routes.PlanOf).FirstOrDefault(plan => IsSecured(plan, judgement)) is { } secured)
            {
                judgement.Fail(gateway, nameof(RuleMessages.SecuredPlanNeedsFqdn), gateway.Name, address.ToString(), secured.Name);
            }
        }
    }

    private static bool IsSecured(UmDialPlan? plan, Judgement judgement) =>
        plan is not null && judgement.Knows(plan, "voipSecurity") && plan.VoipSecurity != VoipSecurity.Unsecured;
}
