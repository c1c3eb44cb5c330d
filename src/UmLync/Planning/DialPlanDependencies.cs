using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>What dialling rules order: a policy may allow only a group that its dial plan defines (domain.md C.8).</summary>
internal static class DialPlanDependencies
{
    public static void RuleBeforeAllowed(StepGraph graph)
    {
        foreach (int index in graph.Where(step => step.Subject is UmMailboxPolicy or UmAutoAttendant && step.ChangeOf("allowedInCountryOrRegionGroups") is not null))
        {
            PropertyChange allowed = graph[index].ChangeOf("allowedInCountryOrRegionGroups")!;
            foreach (int rules in graph.On(PlanOf(graph[index].Subject)).Where(other => graph[other].ChangeOf("configuredInCountryOrRegionGroups") is not null))
            {
                PropertyChange configured = graph[rules].ChangeOf("configuredInCountryOrRegionGroups")!;
                if (GroupsAdded(configured).Overlaps(Names(allowed.After)))
                {
                    graph.Need(rules, index);
                }
                else if (GroupsRemoved(configured).Overlaps(Names(allowed.Before)))
                {
                    graph.Need(index, rules);
                }
            }
        }
    }

    private static ResourceKey PlanOf(Resource resource) =>
        new(resource.Scope, UmDialPlan.Schema, resource is UmMailboxPolicy policy ? policy.DialPlan ?? string.Empty : ((UmAutoAttendant)resource).DialPlan ?? string.Empty);

    private static HashSet<string> GroupsAdded(PropertyChange configured) => Less(Groups(configured.After), Groups(configured.Before));

    private static HashSet<string> GroupsRemoved(PropertyChange configured) => Less(Groups(configured.Before), Groups(configured.After));

    private static HashSet<string> Less(IEnumerable<string> names, IEnumerable<string> others) =>
        new(names.Except(others, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Groups(object? rules) => Names(rules).Select(rule => rule.Split(',')[0].Trim());

    private static IEnumerable<string> Names(object? list) => list as ValueList<string> ?? ValueList<string>.Empty;
}
