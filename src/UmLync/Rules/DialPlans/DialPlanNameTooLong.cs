using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The default mailbox policy of a dial plan bears its name and " Default Policy"; together they must not be longer than 64
/// characters, or the plan cannot be created with its policy.
/// </summary>
public sealed class DialPlanNameTooLong() : Rule(
    nameof(RuleMessages.DialPlanNameTooLong), Severity.Warning, Source.Confirmed("E.2 row 30, C.1"), UmDialPlan.Schema)
{
    /// <summary>The longest name of a dial plan for which Exchange can generate the default mailbox policy.</summary>
    public const int Longest = 64 - 15;

    private protected override void Judge(Judgement judgement)
    {
        foreach (UmDialPlan plan in judgement.All(UmDialPlan.Schema).Where(plan => plan.Name.Length > Longest))
        {
            judgement.Fail(plan, nameof(RuleMessages.PlanNameIsTooLong), plan.Name, plan.Name.Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
