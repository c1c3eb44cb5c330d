using System;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>A UM mailbox policy of a SIP URI dial plan allows faxes, which no user behind a Mediation Server ever gets.</summary>
public sealed class FaxInSipPlan() : Rule(
    nameof(RuleMessages.FaxInSipPlan), Severity.Information, Source.Confirmed("C.1, J.4 step 7"), UmMailboxPolicy.Schema, UmDialPlan.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        string[] plans = [.. judgement.SipPlans().Select(plan => plan.Name)];
        foreach (UmMailboxPolicy policy in judgement.All(UmMailboxPolicy.Schema).Where(policy => judgement.Knows(policy, "dialPlan") && plans.Contains(policy.DialPlan, StringComparer.OrdinalIgnoreCase)))
        {
            if (judgement.Knows(policy, "allowFax") && policy.AllowFax == true)
            {
                judgement.Fail(policy, nameof(RuleMessages.PolicyAllowsFax), policy.Name, policy.DialPlan!);
            }
        }
    }
}
