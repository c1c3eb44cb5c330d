using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>What some designers plan, one line a change: <c>Create umHuntGroups/1:1\Redmond: pilot = Redmond</c>.</summary>
internal static class Drawn
{
    public static IReadOnlyList<string> By(Topology estate, params IDesigner[] designers) => LinesOf(PlanOf(estate, designers));

    public static Plan PlanOf(Topology estate, params IDesigner[] designers) => Integration.PlanFor(estate, Blueprint.Empty, designers);

    /// <summary>What the designer changes by the blueprint, without the restarts that follow.</summary>
    public static IReadOnlyList<string> By(Topology estate, Blueprint blueprint, IDesigner designer) =>
        [.. LinesOf(Integration.PlanFor(estate, blueprint, [designer])).Where(line => !line.StartsWith("Operate ", StringComparison.Ordinal))];

    /// <summary>What the designer leaves out by the blueprint: address and id of the reason.</summary>
    public static IReadOnlyList<string> LeftOutBy(Topology estate, Blueprint blueprint, IDesigner designer) =>
        [.. Integration.PlanFor(estate, blueprint, [designer]).LeftOut.Select(note => note.Subject.Substring(note.Subject.IndexOf('/') + 1) + ": " + note.Reason.Id)];

    /// <summary>The ids of the reasons why something is left out.</summary>
    public static IReadOnlyList<string> LeftOutBy(Topology estate, params IDesigner[] designers) =>
        [.. PlanOf(estate, designers).LeftOut.Select(note => note.Reason.Id)];

    /// <summary>The id of the error with which the designer refuses.</summary>
    public static string RefusedBy(Topology estate, IDesigner designer) =>
        Assert.Throws<UmLyncException>(() => PlanOf(estate, designer)).Id;

    public static IReadOnlyList<string> LinesOf(Plan plan) => [.. plan.Changes.Select(LineOf)];

    private static string LineOf(PlannedChange change)
    {
        IEnumerable<string> rows = change.Properties.Where(row => !row.Property.IsIdentity && change.Action is not (ChangeAction.Remove or ChangeAction.Operate))
            .Select(row => row.Property.Name + " = " + row.AfterText);
        string line = $"{change.Action} {change.Key.Kind.Id}/{change.Key.Name}";
        string values = string.Join(", ", rows);
        return values.Length == 0 ? line : line + ": " + values;
    }

    /// <summary>The estate with the change that the function makes of one of its objects.</summary>
    public static Topology With<T>(this Topology estate, ResourceKind<T> kind, string name, Func<T, T> change)
        where T : Resource => estate.ToBuilder().Put(change(estate.All(kind).Single(resource => kind.NameOf(resource) == name))).Build();

    public static Topology Without(this Topology estate, params string[] addresses)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (string address in addresses)
        {
            builder.Remove(Examples.Litware.Key(address));
        }

        return builder.Build();
    }
}
