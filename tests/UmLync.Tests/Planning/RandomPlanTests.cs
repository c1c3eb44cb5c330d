using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Planning;

/// <summary>What holds of every plan, whatever is drawn on whatever estate.</summary>
public class RandomPlanTests
{
    private static readonly IReadOnlyList<(Topology Estate, Plan Plan)> All = [.. RandomPlans.Integrations, .. RandomPlans.Scribbles];

    [Fact]
    [Trait("Feature", "B5")]
    public void DependsOn_OfEveryChange_NamesEarlierChanges() => Assert.All(All, item =>
    {
        HashSet<string> earlier = [];
        foreach (PlannedChange change in item.Plan.Changes)
        {
            Assert.Superset(new HashSet<string>(change.DependsOn), earlier);
            Assert.True(earlier.Add(change.Id));
        }
    });

    [Fact]
    public void Phase_OfEveryChange_NeverGoesBack() => Assert.All(
        All, item => Assert.Equal(item.Plan.Changes.Select(change => change.Phase).OrderBy(phase => phase), item.Plan.Changes.Select(change => change.Phase)));

    [Fact]
    public void Restart_OfEveryService_IsPlannedOnce() => Assert.All(
        All, item => Assert.Equal(
            item.Plan.Changes.Where(change => change.Action == ChangeAction.Operate).Select(change => change.Key).Distinct(),
            item.Plan.Changes.Where(change => change.Action == ChangeAction.Operate).Select(change => change.Key)));

    [Fact]
    public void PlanFor_SameEstate_IsTheSameBytes() => Assert.All(
        RandomPlans.Integrations, item => Assert.Equal(PlanWriter.ToBytes(item.Plan), PlanWriter.ToBytes(Integration.PlanFor(item.Estate, Blueprint.Empty))));

    [Fact]
    public void PlanFor_ObjectsInAnotherOrder_IsTheSameBytes() => Assert.All(RandomPlans.Integrations, item =>
    {
        TopologyBuilder builder = new(item.Estate.CapturedAt);
        foreach (Scope scope in item.Estate.Scopes.Reverse())
        {
            foreach (ResourceKind kind in ResourceKinds.Of(scope.Product).Reverse())
            {
                builder.Cover(scope, kind, item.Estate.CoverageOf(scope, kind));
            }
        }

        foreach (Resource resource in item.Estate.All().Reverse())
        {
            builder.Add(resource);
        }

        Assert.Equal(PlanWriter.ToBytes(item.Plan), PlanWriter.ToBytes(Integration.PlanFor(builder.Build(), Blueprint.Empty)));
    });

    [Fact]
    [Trait("Feature", "B4")]
    public void Read_WhatWasWritten_IsTheSamePlan() => Assert.All(
        All, item => Assert.Equal(PlanWriter.ToBytes(item.Plan), PlanWriter.ToBytes(PlanReader.Read(PlanWriter.ToBytes(item.Plan), "plan.json"))));

    /// <summary>What no command changes of a mailbox is changed by removing it and making it again.</summary>
    private static IEnumerable<(Resource? Before, Resource? After)> Parts(Drawing drawing, Plan plan) =>
        drawing is { Before: not null, After: not null } && plan.Changes.Any(change => change.Key == drawing.Key && change.MakesObject)
            ? [(drawing.Before, null), (null, drawing.After)]
            : [(drawing.Before, drawing.After)];

    // Everything that is drawn and known becomes a row of the plan, and nothing else does.
    [Fact]
    public void Plan_OfAScribble_HasEveryDrawnDifference() => Assert.All(RandomPlans.Scribbles.Select((item, seed) => (item.Estate, item.Plan, Seed: seed)), item =>
    {
        Draft draft = new(item.Estate);
        new Scribble(item.Seed).Design(draft, Blueprint.Empty);
        IEnumerable<string> drawings =
            from drawing in draft.Drawings
            where !drawing.IsOperation
            from drawn in Parts(drawing, item.Plan)
            from property in drawing.Key.Kind.Properties
            where !property.IsDerived
            let after = drawn.After is null ? null : property.ValueOf(drawn.After)
            let before = drawn.Before is null ? null : property.ValueOf(drawn.Before)
            where drawn.After is null ? before is not null : after is not null && !Equals(before, after)
            select $"{drawing.Key} {property}: {Text(property, before)} -> {Text(property, after)}";
        IEnumerable<string> planned =
            from change in item.Plan.Changes
            where change.Action != ChangeAction.Operate
            from row in change.Properties
            where !row.StaysAsItIs
            select $"{change.Key} {row.Property}: {Text(row.Property, row.Before)} -> {Text(row.Property, row.After)}";

        Assert.Equal(drawings.OrderBy(line => line, StringComparer.Ordinal), planned.OrderBy(line => line, StringComparer.Ordinal));
    });

    private static string Text(Property property, object? value) => value is null ? "unknown" : value is Absent ? "absent" : "'" + property.Show(value) + "'";
}
