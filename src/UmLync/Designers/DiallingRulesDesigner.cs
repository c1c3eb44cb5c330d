using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Adds the dialling rules that the blueprint asks for to their dial plan, and allows their groups on the plan and its mailbox policies.
/// None is made of itself, since Lync does the number handling (domain.md H 47). Auto attendants are left out on purpose: who calls
/// one needs no PIN.
/// </summary>
public sealed class DiallingRulesDesigner : IDesigner
{
    private static readonly Source Asked = Source.Confirmed("C.1, C.8, H 47");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (DiallingRuleChoice choice in blueprint.DiallingRules)
        {
            foreach (UmDialPlan plan in draft.SipDialPlans().Where(plan => Is(plan.Name, choice.DialPlan)).ToArray())
            {
                Design(draft, plan, choice);
            }
        }
    }

    private static void Design(Draft draft, UmDialPlan plan, DiallingRuleChoice choice)
    {
        DiallingRule[] rules = [.. choice.Everything.Select(text => DiallingRule.TryParse(text, out DiallingRule? rule) ? rule : null).OfType<DiallingRule>()];
        string[] lacking = [.. rules.Select(rule => rule.ToString()).Where(rule => !Has(plan, rule))];
        string[] groups = [.. rules.Select(rule => rule.Group).Distinct(StringComparer.OrdinalIgnoreCase)];
        string reason = choice.IsOpen ? nameof(ReasonMessages.EveryNumberIsAllowed) : nameof(ReasonMessages.DiallingRulesAreAskedFor);
        Because because = new(new Message(reason, plan.Name, string.Join(", ", groups)), Asked);
        draft.Put(
            plan with
            {
                ConfiguredInCountryOrRegionGroups = plan.ConfiguredInCountryOrRegionGroups.With(lacking),
                AllowedInCountryOrRegionGroups = plan.AllowedInCountryOrRegionGroups.With(groups),
            },
            because);
        if (draft.Find(plan.Key) is not UmDialPlan drawn || !rules.All(rule => Has(drawn, rule.ToString())))
        {
            // The draft refused it: a group that the plan does not define cannot be allowed.
            return;
        }

        if (choice.MailboxPolicies?.Count != 0 && draft.CoverageOf(plan.Scope, UmMailboxPolicy.Schema) is { IsComplete: false } coverage)
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(Messages.KindWasNotRead), UmMailboxPolicy.Schema.Id, plan.Scope.ToString(), coverage.Reason ?? "-"), Asked);
        }

        foreach (UmMailboxPolicy policy in draft.All(plan.Scope, UmMailboxPolicy.Schema).Cast<UmMailboxPolicy>().Where(policy => Is(policy.DialPlan, plan.Name) && choice.MailboxPolicies?.Contains(policy.Name, StringComparer.OrdinalIgnoreCase) != false).ToArray())
        {
            draft.Put(policy with { AllowedInCountryOrRegionGroups = policy.AllowedInCountryOrRegionGroups.With(groups) }, because);
        }
    }

    /// <summary>Whether the plan has the rule, however it is written there.</summary>
    private static bool Has(UmDialPlan plan, string rule) =>
        plan.ConfiguredInCountryOrRegionGroups?.Any(text => Is(DiallingRule.TryParse(text, out DiallingRule? present) ? present.ToString() : text, rule)) == true;

    private static bool Is(string? name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);
}
