using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>What the front ends offer, the default policy lets its users have; another policy may deny it.</summary>
public sealed class OwaPolicyOff() : Rule(
    nameof(OwaMessages.OwaPolicyOff), Severity.Warning, Source.Confirmed("D.4, J.7, E.2 row 39"), OwaMailboxPolicy.Schema, OwaVirtualDirectory.Schema, ExchangeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (!OwaIntegration.FrontEnds(judgement.Estate, judgement.Scope).Any(OwaIntegration.Offers))
        {
            return;
        }

        foreach (OwaMailboxPolicy policy in judgement.All(OwaMailboxPolicy.Schema))
        {
            if (judgement.Knows(policy, "isDefault", "instantMessagingEnabled", "instantMessagingType") && policy.IsDefault == true
                && policy is not { InstantMessagingEnabled: true, InstantMessagingType: InstantMessagingType.Ocs })
            {
                judgement.Fail(policy, nameof(OwaMessages.PolicyDeniesIm), policy.Name);
            }
        }
    }
}
