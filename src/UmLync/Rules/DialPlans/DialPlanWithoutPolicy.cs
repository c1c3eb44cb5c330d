using System;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A user is enabled for Unified Messaging with a mailbox policy of the dial plan: a SIP URI dial plan without one can have no users.
/// </summary>
public sealed class DialPlanWithoutPolicy() : Rule(
    nameof(RuleMessages.DialPlanWithoutPolicy), Severity.Warning, Source.Confirmed("C.6, C.1"), UmDialPlan.Schema, UmMailboxPolicy.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        UmMailboxPolicy[] policies = [.. judgement.All(UmMailboxPolicy.Schema)];
        foreach (UmDialPlan plan in judgement.SipPlans().Where(plan => !Array.Exists(policies, policy => StringComparer.OrdinalIgnoreCase.Equals(policy.DialPlan, plan.Name))))
        {
            if (judgement.KnowsOfAll(policies, "dialPlan"))
            {
                judgement.Fail(plan, nameof(RuleMessages.PlanHasNoPolicy), plan.Name);
            }
        }
    }
}
