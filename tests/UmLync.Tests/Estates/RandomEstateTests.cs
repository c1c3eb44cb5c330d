using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Estates;

/// <summary>A property test proves as much as its estates hold.</summary>
public class RandomEstateTests
{
    private static readonly Topology[] Estates = [.. Enumerable.Range(0, 200).Select(seed => RandomEstate.Of(seed))];

    private static readonly ILookup<ResourceKind, (Topology Estate, Resource Resource)> Objects =
        Estates.SelectMany(estate => estate.All().Select(resource => (Estate: estate, Resource: resource))).ToLookup(found => found.Resource.Kind);

    [Fact]
    public void Of_SameSeed_IsTheSameEstate() =>
        Assert.Equal(TopologyWriter.ToBytes(RandomEstate.Of(7)), TopologyWriter.ToBytes(RandomEstate.Of(7)));

    [Fact]
    public void Of_ManySeeds_HaveEveryPropertyInEveryState() =>
        Assert.Empty(
            from kind in ResourceKinds.All
            from property in kind.Properties
            from state in States(property)
            where !Objects[kind].Any(found => state == StateOf(property.ValueOf(found.Resource)))
            select $"{kind}.{property}: {state}");

    [Fact]
    public void Of_ManySeeds_HaveEveryCoverageOfEveryKind() =>
        Assert.Empty(
            from kind in ResourceKinds.All
            from state in new[] { CoverageState.NotRead, CoverageState.Partial, CoverageState.Read }
            where !Estates.Any(estate => estate.Scopes.Any(scope => scope.Product == kind.Product && estate.CoverageOf(scope, kind).State == state))
            select $"{kind}: {state}");

    [Fact]
    public void Of_ManySeeds_HaveReferencesThatLeadSomewhereAndSomeThatDoNot() =>
        Assert.Empty(
            from kind in ResourceKinds.All
            from property in kind.Properties
            where property.RefersTo is not null
            let leads = Objects[kind].Select(found => LeadsSomewhere(found.Estate, found.Resource, property)).Distinct().ToArray()
            where !leads.Contains(true) || !leads.Contains(false)
            select $"{kind}.{property}");

    [Fact]
    public void Of_WellRead_HasNoGaps()
    {
        foreach (Topology estate in Enumerable.Range(0, 20).Select(seed => RandomEstate.Of(seed, EstateShape.WellRead)))
        {
            Assert.All(ResourceKinds.All, kind => Assert.True(estate.HasRead(kind)));
            Assert.DoesNotContain(estate.All(), resource => resource.Kind.Properties.Any(property => property.ValueOf(resource) is null));
        }
    }

    [Fact]
    public void Smaller_AnEstate_HasLess()
    {
        EstateSample sample = new(RandomEstate.Of(11));
        int length = TopologyWriter.ToBytes(sample.Estate).Length;
        EstateSample[] smaller = [.. sample.Smaller()];

        Assert.True(smaller.Length > sample.Estate.All().Count());
        Assert.All(smaller, one => Assert.True(TopologyWriter.ToBytes(one.Estate).Length < length));
    }

    /// <summary>What must occur: unread, absent where that can be, each word and both Booleans, otherwise some value.</summary>
    private static IEnumerable<string> States(Property property) =>
    [
        .. property.IsIdentity ? Array.Empty<string>() : ["unread"],
        .. property.MayBeAbsent ? ["absent"] : Array.Empty<string>(),
        .. property.Codec.Words ?? (property.Codec.JsonType == "boolean" ? ["True", "False"] : ["value"]),
    ];

    private static string StateOf(object? value) => value switch
    {
        null => "unread",
        Absent => "absent",
        bool or Enum => value.ToString()!,
        _ => "value",
    };

    private static bool? LeadsSomewhere(Topology estate, Resource resource, Property property)
    {
        string[] names = property.ValueOf(resource) switch
        {
            null or Absent => [],
            IEnumerable<string> several => [.. several],
            object one => [one.ToString()!],
        };
        return names.Length == 0 ? null : names.All(name => estate.Find(new ResourceKey(resource.Scope, ResourceKinds.Find(property.RefersTo!)!, name)) is not null);
    }
}
