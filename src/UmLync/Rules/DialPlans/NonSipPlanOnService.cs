using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// In Exchange 2013 and 2016 only SIP URI dial plans can be associated with a UM service or call router; Set-UMService refuses
/// others.
/// </summary>
public sealed class NonSipPlanOnService() : Rule(
    nameof(RuleMessages.NonSipPlanOnService), Severity.Error, Source.Confirmed("E.2 row 28, C.4"),
    UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmCallRouter.Schema))
        {
            Resource resource = role.AsResource();
            if (judgement.Knows(resource, "dialPlans")
                && judgement.PlansOn(role).FirstOrDefault(plan => judgement.Knows(plan, "uriType") && !plan.IsSip) is { } other)
            {
                judgement.Fail(resource, nameof(RuleMessages.ServiceCarriesOtherType), role.Server, other.Name, other.UriType.ToString()!);
            }
        }
    }
}
