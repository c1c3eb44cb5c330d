using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A number of Outlook Voice Access leads to one dial plan. Exchange refuses it for a second one; where two have it all the same, it is
/// by luck that a caller reaches the own mailbox.
/// </summary>
public sealed class AccessNumberInTwoPlans() : Rule(
    nameof(RuleMessages.AccessNumberInTwoPlans), Severity.Warning, Source.Confirmed("C.1"), UmDialPlan.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        IEnumerable<(string Number, UmDialPlan Plan)> numbers =
            from plan in judgement.All(UmDialPlan.Schema)
            where judgement.Knows(plan, "accessTelephoneNumbers")
            from number in plan.AccessTelephoneNumbers!.Distinct(StringComparer.Ordinal)
            select (number, plan);
        foreach (IGrouping<string, (string Number, UmDialPlan Plan)> same in numbers.ToArray().GroupBy(item => item.Number, StringComparer.Ordinal))
        {
            UmDialPlan first = same.First().Plan;
            foreach ((string number, UmDialPlan plan) in same.Skip(1))
            {
                judgement.Fail(plan, nameof(RuleMessages.PlansShareAccessNumber), plan.Name, number, first.Name);
            }
        }
    }
}
