using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A group that fits every number is what Microsoft's own example for Lync allows, and no fault. Somebody should know all the same: only
/// the voice policies of Lync stop a call at the organization's cost then, and who calls an auto attendant needs no PIN.
/// </summary>
public sealed class DiallingRulesAllowEveryNumber() : Rule(
    nameof(RuleMessages.DiallingRulesAllowEveryNumber), Severity.Information, Source.Inferred("C.8, H 47"),
    UmDialPlan.Schema, UmMailboxPolicy.Schema, UmAutoAttendant.Schema)
{
    private const string Allowed = "allowedInCountryOrRegionGroups";

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema];

    private protected override void Judge(Judgement judgement)
    {
        UmMailboxPolicy[] policies = judgement.Knows(judgement.Scope, UmMailboxPolicy.Schema) ? [.. judgement.All(UmMailboxPolicy.Schema)] : [];
        UmAutoAttendant[] attendants = judgement.Knows(judgement.Scope, UmAutoAttendant.Schema) ? [.. judgement.All(UmAutoAttendant.Schema)] : [];
        foreach (UmDialPlan plan in judgement.SipPlans().Where(plan => judgement.Knows(plan, "configuredInCountryOrRegionGroups")))
        {
            NameSet open = new(plan.ConfiguredInCountryOrRegionGroups!.Select(Open).OfType<string>());
            if (open.Count == 0)
            {
                continue;
            }

            Judge(judgement, plan, plan, plan.AllowedInCountryOrRegionGroups, open);
            foreach (UmMailboxPolicy policy in policies.Where(policy => Is(policy.DialPlan, plan)))
            {
                Judge(judgement, policy, plan, policy.AllowedInCountryOrRegionGroups, open);
            }

            foreach (UmAutoAttendant attendant in attendants.Where(attendant => Is(attendant.DialPlan, plan)))
            {
                Judge(judgement, attendant, plan, attendant.AllowedInCountryOrRegionGroups, open);
            }
        }
    }

    private static void Judge(Judgement judgement, Resource subject, UmDialPlan plan, ValueList<string>? allowed, NameSet open)
    {
        if (judgement.Knows(subject, Allowed) && allowed!.FirstOrDefault(open.Contains) is { } group)
        {
            judgement.Fail(subject, nameof(RuleMessages.EveryNumberMayBeDialled), subject.Key.Name, group, plan.Name);
        }
    }

    private static string? Open(string text) => DiallingRule.TryParse(text, out DiallingRule? rule) && rule.FitsEveryNumber ? rule.Group : null;

    private static bool Is(string? name, UmDialPlan plan) => StringComparer.OrdinalIgnoreCase.Equals(name, plan.Name);
}
