using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Estates;

/// <summary>A property test proves as much as its estates hold.</summary>
public class RandomEstateTests
{
    private static readonly Topology[] Estates = [.. Enumerable.Range(0, 300).Select(seed => RandomEstate.Of(seed))];

    private static readonly ILookup<ResourceKind, Resource> Objects = Estates.SelectMany(estate => estate.All()).ToLookup(resource => resource.Kind);

    [Fact]
    public void Of_SameSeed_IsTheSameEstate() =>
        Assert.Equal(TopologyWriter.ToBytes(RandomEstate.Of(7)), TopologyWriter.ToBytes(RandomEstate.Of(7)));

    [Fact]
    public void Of_ManySeeds_HaveEveryPropertyInEveryState() =>
        Assert.Empty(
            from kind in ResourceKinds.All
            from property in kind.Properties
            from state in States(property)
            where !Objects[kind].Any(resource => state == StateOf(property.ValueOf(resource)))
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
            let leads = Objects[kind].Select(resource => LeadsSomewhere(resource, property)).Distinct().ToArray()
            where !leads.Contains(true) || !leads.Contains(false)
            select $"{kind}.{property}");

    [Fact]
    public void Of_WellRead_HasNoGaps()
    {
        foreach (Topology estate in Enumerable.Range(0, 50).Select(seed => RandomEstate.Of(seed, EstateShape.WellRead)))
        {
            Assert.All(ResourceKinds.All, kind => Assert.True(estate.HasRead(kind)));
            Assert.All(estate.All(), resource => Assert.All(resource.Kind.Properties, property => Assert.NotNull(property.ValueOf(resource))));
        }
    }

    [Fact]
    public void Smaller_AnEstate_HasLess() => RandomEstate.ForAll(estate =>
        Assert.All(new EstateSample(estate).Smaller().Take(20), smaller =>
            Assert.True(TopologyWriter.ToBytes(smaller.Estate).Length < TopologyWriter.ToBytes(estate).Length)));

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

    private static bool? LeadsSomewhere(Resource resource, Property property)
    {
        string[] names = property.ValueOf(resource) switch
        {
            null or Absent => [],
            IEnumerable<string> several => [.. several],
            object one => [one.ToString()!],
        };
        Topology? estate = Estates.FirstOrDefault(estate => ReferenceEquals(estate.Find(resource.Key), resource));
        return names.Length == 0 ? null : names.All(name => estate!.Find(new ResourceKey(resource.Scope, ResourceKinds.Find(property.RefersTo!)!, name)) is not null);
    }
}
