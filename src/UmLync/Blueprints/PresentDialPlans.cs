using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// The SIP URI dial plans, auto attendants and dialling rules of an estate written down as choices. What could not be chosen, such as a
/// name with spaces or a plan of which a mandatory property was not read, is left out, and so are rules that fit every number: that
/// their risk is accepted is not for an estate to say.
/// </summary>
internal static class PresentDialPlans
{
    public static ValueList<DialPlanChoice> Of(Topology topology)
    {
        UmDialPlan[] plans = [.. topology.SipDialPlans()];
        ILookup<string, UmDialPlan> owners = topology.All(UmDialPlan.Schema).SelectMany(plan => (plan.AccessTelephoneNumbers ?? ValueList<string>.Empty).Distinct(), (plan, number) => (plan, number))
            .ToLookup(item => item.number, item => item.plan);
        IEnumerable<DialPlanChoice> choices =
            from plan in plans
            where plan.NumberOfDigitsInExtension is not null && plan.CountryOrRegionCode is not null
            select new DialPlanChoice
            {
                Name = plan.Name,
                Forest = ForestOf(topology, plan),
                CountryOrRegionCode = plan.CountryOrRegionCode!,
                NumberOfDigitsInExtension = plan.NumberOfDigitsInExtension!.Value,
                AccessTelephoneNumbers = plan.AccessTelephoneNumbers is { Count: > 0 } numbers && numbers.All(number => owners[number].Count() == 1) ? numbers : null,
                DefaultLanguage = plan.DefaultLanguage,
                MailboxPolicy = topology.All(plan.Scope, UmMailboxPolicy.Schema).Any(policy => Is(((UmMailboxPolicy)policy).DialPlan, plan.Name)),
            };
        return new ValueList<DialPlanChoice>(choices.Where(choice => choice.WhyRefused() is null));
    }

    public static ValueList<AutoAttendantChoice> AttendantsOf(Topology topology)
    {
        UmAutoAttendant[] attendants = [.. topology.All(UmAutoAttendant.Schema).Where(attendant => attendant.Status == AttendantStatus.Enabled)];
        HashSet<string> shared = [.. attendants.SelectMany(attendant => attendant.PilotIdentifiers ?? ValueList<string>.Empty).GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key)];
        IEnumerable<AutoAttendantChoice> choices =
            from attendant in attendants
            where topology.Find(attendant.Scope, UmDialPlan.Schema, attendant.DialPlan)?.IsSip == true
            select new AutoAttendantChoice
            {
                Name = attendant.Name,
                Forest = ForestOf(topology, attendant),
                DialPlan = attendant.DialPlan!,
                PilotIdentifiers = attendant.PilotIdentifiers is { Count: > 0 } numbers && !numbers.Any(shared.Contains) ? numbers : null,
                SpeechEnabled = attendant.SpeechEnabled,
                Language = attendant.Language,
            };
        return new ValueList<AutoAttendantChoice>(choices.Where(choice => choice.WhyRefused() is null));
    }

    public static ValueList<DiallingRuleChoice> RulesOf(Topology topology)
    {
        IEnumerable<DiallingRuleChoice> choices =
            from plan in topology.SipDialPlans()
            where plan.ConfiguredInCountryOrRegionGroups is { Count: > 0 } rules && rules.All(rule => DiallingRule.TryParse(rule, out DiallingRule? parsed) && Allows(plan.AllowedInCountryOrRegionGroups, parsed.Group))
            where topology.SipDialPlans().Count(other => Is(other.Name, plan.Name)) == 1
            select new DiallingRuleChoice
            {
                DialPlan = plan.Name,
                Rules = plan.ConfiguredInCountryOrRegionGroups!,
                MailboxPolicies = new ValueList<string>(topology.All(plan.Scope, UmMailboxPolicy.Schema).Cast<UmMailboxPolicy>()
                    .Where(policy => Is(policy.DialPlan, plan.Name) && plan.AllowedInCountryOrRegionGroups!.All(name => Allows(policy.AllowedInCountryOrRegionGroups, name)))
                    .Select(policy => policy.Name)),
            };
        return new ValueList<DiallingRuleChoice>(choices.Where(choice => choice.WhyRefused() is null));
    }

    /// <summary>Needed only where the estate has several organizations.</summary>
    private static string? ForestOf(Topology topology, Resource resource) => topology.ScopesOf(Product.Exchange).Count() > 1 ? resource.Scope.Forest.ToString() : null;

    private static bool Allows(ValueList<string>? groups, string group) => groups?.Contains(group, StringComparer.OrdinalIgnoreCase) == true;

    private static bool Is(string? one, string other) => StringComparer.OrdinalIgnoreCase.Equals(one, other);
}
