using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Association with a SIP URI dial plan makes a server a trusted peer of Lync. One that is left out breaks outgoing calls and
/// routing, so that every UM service and call router has to carry every such plan.
/// </summary>
public sealed class ServerInAllSipDialPlans() : Rule(
    nameof(RuleMessages.ServerInAllSipDialPlans), Severity.Error, Source.Confirmed("E.2 row 27, C.4"),
    UmDialPlan.Schema, ExchangeServer.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema, ExchangeServer.Schema];

    private protected override void Judge(Judgement judgement)
    {
        NameSet all = new(judgement.SipPlans().Select(plan => plan.Name));
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmCallRouter.Schema, UmServer.Schema))
        {
            if (SupportCheck.HasUm(role, judgement.Estate) && judgement.Knows(role.AsResource(), "dialPlans")
                && all.Except(role.DialPlans!) is { Count: > 0 } missing)
            {
                judgement.Fail(role.AsResource(), nameof(RuleMessages.ServerIsNotInPlans), role.Server, missing.ToString());
            }
        }
    }
}
