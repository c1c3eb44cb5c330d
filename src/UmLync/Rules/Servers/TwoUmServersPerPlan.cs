using System;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// When the only server of a dial plan is down, every call to the plan is dropped. A second one costs a restart and no licence.
/// </summary>
public sealed class TwoUmServersPerPlan() : Rule(
    nameof(RuleMessages.TwoUmServersPerPlan), Severity.Information, Source.Inferred("C.2"),
    UmDialPlan.Schema, UmService.Schema, UmServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        IUmRole[] roles = [.. judgement.Roles(UmService.Schema, UmServer.Schema)];
        if (!judgement.KnowsOfAll(roles.Select(role => role.AsResource()), "dialPlans"))
        {
            return;
        }

        ILookup<string, string> servers = roles.SelectMany(role => role.DialPlans!.Select(plan => (Plan: plan, role.Server)))
            .ToLookup(item => item.Plan, item => item.Server, StringComparer.OrdinalIgnoreCase);
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            string[] carrying = [.. servers[plan.Name].Distinct(StringComparer.OrdinalIgnoreCase)];
            if (carrying.Length < 2)
            {
                judgement.Fail(plan, nameof(RuleMessages.PlanHasNoSecondServer), plan.Name, carrying.Length == 0 ? "-" : carrying[0]);
            }
        }
    }
}
