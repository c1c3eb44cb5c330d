using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// Makes the plan from a draft: each drawn difference becomes the calls that it takes, the table of dependencies gives their
/// order, and ties are broken by subject and name, so that the same draft gives the same plan.
/// </summary>
public static class Planner
{
    /// <summary>The plan of the draft.</summary>
    public static Plan Plan(Draft draft)
    {
        IReadOnlyList<Drawing> drawings = draft.Drawings;
        Dictionary<ResourceKey, Drawing> drawn = drawings.ToDictionary(drawing => drawing.Key);
        List<Step> steps = [.. drawings.SelectMany(drawing => Steps.Of(drawing, draft))];
        StepGraph graph = new(steps, draft);
        IReadOnlyList<int> order = graph.Order();
        string[] ids = Ids(order);
        int[] phases = Phases(steps, order);
        return new Plan(
            EstateIdentity.Of(draft.Topology),
            [.. order.Select(index => steps[index].ToChange(
                ids[index],
                phases[index],
                [.. graph.Needs(index).Select(needed => ids[needed]).OrderBy(id => id, StringComparer.Ordinal)],
                Facts(steps[index], drawn)))],
            [.. draft.LeftOut.OrderBy(note => note.Subject, NameOrder.Instance).ThenBy(note => note.Reason.Id, StringComparer.Ordinal)]);
    }

    private static string[] Ids(IReadOnlyList<int> order)
    {
        string[] ids = new string[order.Count];
        int width = Math.Max(4, order.Count.ToString(CultureInfo.InvariantCulture).Length);
        for (int position = 0; position < order.Count; position++)
        {
            ids[order[position]] = "c" + (position + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        }

        return ids;
    }

    /// <summary>A phase is the changes between two operations on the same server.</summary>
    private static int[] Phases(List<Step> steps, IReadOnlyList<int> order)
    {
        int[] phases = new int[steps.Count];
        HashSet<string> operated = new(StringComparer.OrdinalIgnoreCase);
        int phase = 1;
        foreach (int index in order)
        {
            if (steps[index] is { Action: ChangeAction.Operate, Subject: WindowsService service } && !operated.Add(service.Computer.ToString()))
            {
                phase++;
                operated.Clear();
                operated.Add(service.Computer.ToString());
            }

            phases[index] = phase;
        }

        return phases;
    }

    /// <summary>A fact about what the plan itself changes would go stale by the plan; the dependency stands for it.</summary>
    private static IReadOnlyList<Fact> Facts(Step step, Dictionary<ResourceKey, Drawing> drawn) =>
    [
        .. step.Reasons.SelectMany(because => because.Facts).Distinct()
            .Where(fact => fact.Value is not null && !(drawn.TryGetValue(fact.Key, out Drawing? drawing) && drawing.Changes(fact.Property)))
            .OrderBy(fact => fact.Key).ThenBy(fact => fact.Property.Name, StringComparer.Ordinal),
    ];
}
