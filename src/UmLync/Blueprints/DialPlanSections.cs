using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>Holds the sections about dial plans, auto attendants and dialling rules against themselves and the estate.</summary>
internal static class DialPlanSections
{
    /// <summary>The names of SIP URI dial plans that a blueprint may name: those of the estate, and those that it asks for itself.</summary>
    public static string[] NamesIn(Blueprint blueprint, Topology topology) =>
        [.. topology.SipDialPlans().Select(plan => plan.Name).Concat(blueprint.UmDialPlans.Select(choice => choice.Name)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <exception cref="UmLyncException">A choice is not of the documented form, stands twice, or names a forest or plan that is not there.</exception>
    public static void Check(Blueprint blueprint, Topology topology)
    {
        foreach (DialPlanChoice choice in blueprint.UmDialPlans)
        {
            choice.Check();
        }

        foreach (AutoAttendantChoice choice in blueprint.UmAutoAttendants)
        {
            choice.Check();
        }

        foreach (DiallingRuleChoice choice in blueprint.DiallingRules)
        {
            choice.Check();
        }

        Once(blueprint.UmDialPlans.Select(choice => choice.Forest + "/" + choice.Name), nameof(Messages.ChosenNameStandsTwice));
        Once(blueprint.UmAutoAttendants.Select(choice => choice.Forest + "/" + choice.Name), nameof(Messages.ChosenNameStandsTwice));
        Once(blueprint.DiallingRules.Select(choice => "/" + choice.DialPlan), nameof(Messages.ChosenNameStandsTwice));
        Once(blueprint.UmDialPlans.SelectMany(choice => choice.AccessTelephoneNumbers ?? ValueList<string>.Empty).Select(number => "/" + number), nameof(Messages.ChosenNumberStandsTwice));
        Once(blueprint.UmAutoAttendants.SelectMany(choice => choice.PilotIdentifiers ?? ValueList<string>.Empty).Select(number => "/" + number), nameof(Messages.ChosenNumberStandsTwice));
        string[] forests = [.. topology.ScopesOf(Product.Exchange).Select(scope => scope.Forest.ToString())];
        BlueprintCheck.Known(blueprint.UmDialPlans.Select(choice => choice.Forest).Concat(blueprint.UmAutoAttendants.Select(choice => choice.Forest)).OfType<string>(), forests, nameof(Messages.BlueprintNamesUnknownForest));
        string[] plans = NamesIn(blueprint, topology);
        BlueprintCheck.Known(blueprint.UmAutoAttendants.Select(choice => choice.DialPlan), plans, nameof(Messages.BlueprintNamesUnknownDialPlan));
        BlueprintCheck.Known(blueprint.DiallingRules.Select(choice => choice.DialPlan), plans, nameof(Messages.BlueprintNamesUnknownDialPlan));
        foreach (DiallingRuleChoice choice in topology.HasRead(UmMailboxPolicy.Schema) ? blueprint.DiallingRules : ValueList<DiallingRuleChoice>.Empty)
        {
            BlueprintCheck.Known(choice.MailboxPolicies, PoliciesOf(choice.DialPlan, blueprint, topology), nameof(Messages.BlueprintNamesUnknownMailboxPolicy));
        }
    }

    /// <summary>The policies of the dial plan: those that it has, and the default one that it gets.</summary>
    private static string[] PoliciesOf(string plan, Blueprint blueprint, Topology topology) =>
    [
        .. topology.All(UmMailboxPolicy.Schema).Where(policy => policy.DialPlan is null || Is(policy.DialPlan, plan)).Select(policy => policy.Name),
        .. blueprint.UmDialPlans.Where(choice => choice.MailboxPolicy && Is(choice.Name, plan)).Select(choice => choice.Name + UmMailboxPolicy.DefaultSuffix),
    ];

    private static bool Is(string name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);

    private static void Once(IEnumerable<string> names, string error)
    {
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UmLyncException(new Message(error, twice.Key.Substring(twice.Key.IndexOf('/') + 1)));
        }
    }
}
