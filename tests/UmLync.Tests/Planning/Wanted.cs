using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Tests.Planning;

/// <summary>Plans of drawn differences, without a designer: each test says what it wants.</summary>
internal static class Wanted
{
    public static Because Because { get; } = new(new Message("PilotIsStale", "a", "b", "c"), Source.Confirmed("A.7"));

    public static Plan PlanFor(Topology estate, Action<Draft> draw)
    {
        Draft draft = new(estate);
        draw(draft);
        return Planner.Plan(draft);
    }

    public static void Put(this Draft draft, Resource wanted) => draft.Put(wanted, Because);

    public static void Remove(this Draft draft, Resource present) => draft.Remove(present, Because);

    public static void Restart(this Draft draft, WindowsService service) => draft.Restart(service, Because);

    /// <summary>The estate with these objects too.</summary>
    public static Topology With(this Topology estate, params Resource[] resources)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (Resource resource in resources)
        {
            builder.Put(resource);
        }

        return builder.Build();
    }

    /// <summary>The changes in order: <c>Create umIpGateways/1:1: name, address</c>.</summary>
    public static IEnumerable<string> Lines(this Plan plan) => plan.Changes.Select(Line);

    /// <summary>The change of that object and action.</summary>
    public static PlannedChange Of(this Plan plan, Resource resource, ChangeAction action) =>
        plan.Changes.Single(change => change.Key == resource.Key && change.Action == action);

    private static string Line(PlannedChange change) =>
        $"{change.Action} {change.Key.Kind.Id}/{change.Key.Name}: {string.Join(", ", change.Properties.Select(row => row.Property.Name))}";
}
