using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync uses SIP URI dial plans only; without one OcsUmUtil shows nothing and no call is routed.
/// </summary>
public sealed class NoSipDialPlan() : Rule(
    nameof(RuleMessages.NoSipDialPlan), Severity.Error, Source.Confirmed("E.2 row 18, J.2 step 5"), UmDialPlan.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (judgement.SipPlans().Count == 0 && judgement.All(UmDialPlan.Schema).All(plan => plan.UriType is not null))
        {
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.OrganizationHasNoSipPlan), judgement.Scope.ToString());
        }
    }
}
