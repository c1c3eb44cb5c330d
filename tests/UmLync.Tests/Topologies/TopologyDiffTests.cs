using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

public class TopologyDiffTests
{
    private static readonly Scope Exchange = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));

    private static readonly DateTimeOffset CapturedAt = new(2016, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly UmIpGateway Gateway = new() { Scope = Exchange, Name = "1:1", OutcallsAllowed = true, Port = 5061 };

    private static readonly Dictionary<CoverageState, Coverage> Coverages = new()
    {
        [CoverageState.Read] = Coverage.Read,
        [CoverageState.Partial] = Coverage.PartialBecause("time ran out"),
        [CoverageState.NotRead] = Coverage.NotReadBecause("no session"),
    };

    // What docs/examples/README.md says is mended; of the services only the forgotten restart was pending before.
    [Fact]
    [Trait("Feature", "O1")]
    public void Between_LitwareBeforeAndAfterItsPlan_IsWhatThePlanChanges() => Assert.Equal(
        [
            "~ exchange:litwareinc.com/umDialPlans/Redmond",
            "~ exchange:litwareinc.com/umIpGateways/1:2",
            "~ exchange:litwareinc.com/umIpGateways/2:1",
            "+ exchange:litwareinc.com/umIpGateways/atl-cs-002.litwareinc.com",
            @"- exchange:litwareinc.com/umHuntGroups/1:1\Portland",
            @"+ exchange:litwareinc.com/umHuntGroups/1:1\Portland-2",
            @"+ exchange:litwareinc.com/umHuntGroups/atl-cs-002.litwareinc.com\Redmond",
            "~ exchange:litwareinc.com/umServices/ATL-EX-003",
            "~ exchange:litwareinc.com/umCallRouters/ATL-EX-002",
            "~ exchange:litwareinc.com/umCallRouters/ATL-EX-003",
            @"+ exchange:litwareinc.com/permissions/Administrative Groups\litwareinc.com\RTCComponentUniversalServices",
            @"+ exchange:litwareinc.com/permissions/UM AutoAttendant Container\litwareinc.com\RTCComponentUniversalServices",
            @"~ lync:litwareinc.com/lyncWindowsServices/por-sba-001.litwareinc.com\RTCSRV",
        ],
        TopologyDiff.Between(Litware.Estate, Litware.After(Litware.Plan)).Select(difference => difference.ToString()));

    [Fact]
    public void Between_AnEstateAndItself_IsNothing() => RandomEstate.ForAll(estate =>
    {
        Assert.Empty(TopologyDiff.Between(estate, estate));
        Assert.Empty(TopologyDiff.Between(estate, estate.ToBuilder().Build()));
    });

    [Fact]
    public void Between_AnotherValue_IsTheProperty()
    {
        ResourceDifference difference = Assert.Single(TopologyDiff.Between(Picture(Gateway), Picture(Gateway with { OutcallsAllowed = false })));

        Assert.Equal(Gateway.Key, difference.Key);
        Assert.Equal(["outcallsAllowed: True -> False"], difference.Properties.Select(row => row.ToString()));
        Assert.Equal("~ exchange:litwareinc.com/umIpGateways/1:1", difference.ToString());
    }

    [Fact]
    public void Between_NameInAnotherCase_IsNothing() =>
        Assert.Empty(TopologyDiff.Between(Picture(Gateway with { Name = "POOL" }), Picture(Gateway with { Name = "pool" })));

    // Law 2 of the design: unread is not absent.
    [Fact]
    public void Between_UnreadProperty_IsNothing() =>
        Assert.Empty(TopologyDiff.Between(Picture(Gateway), Picture(Gateway with { Port = null })));

    [Fact]
    public void Between_AbsentValueAndValue_IsTheProperty()
    {
        UmHuntGroup huntGroup = new() { Scope = Exchange, Gateway = "1:1", Name = "Redmond", Pilot = Optional<string>.None };

        ResourceDifference difference = Assert.Single(TopologyDiff.Between(Picture(huntGroup), Picture(huntGroup with { Pilot = "Redmond" })));

        Assert.Equal(["pilot:  -> Redmond"], difference.Properties.Select(row => row.ToString()));
    }

    [Theory]
    [InlineData(CoverageState.Read, "+ exchange:litwareinc.com/umIpGateways/1:1")]
    [InlineData(CoverageState.Partial, null)]
    [InlineData(CoverageState.NotRead, null)]
    public void Between_ObjectOfOnePicture_CountsWhenTheOtherIsComplete(CoverageState state, string? expected)
    {
        Topology other = new TopologyBuilder(CapturedAt).Cover(Exchange, UmIpGateway.Schema, Coverages[state]).Build();

        Assert.Equal(expected is null ? [] : [expected], TopologyDiff.Between(other, Picture(Gateway)).Select(difference => difference.ToString()));
        Assert.Equal(expected is null ? [] : [expected.Replace('+', '-')], TopologyDiff.Between(Picture(Gateway), other).Select(difference => difference.ToString()));
        Assert.Equal(
            expected is null ? ["exchange:litwareinc.com/umIpGateways"] : [],
            TopologyDiff.NotCompared(Picture(Gateway), other).Select(kind => kind.ToString()));
    }

    [Fact]
    public void Between_TheOtherWayRound_IsTheSameWithSidesExchanged() =>
        Prop.ForAll(RandomEstate.Arbitrary(), RandomEstate.Arbitrary(), (one, other) =>
            Assert.Equal(
                TopologyDiff.Between(one.Estate, other.Estate).Select(difference => (difference.Key, difference.Left, difference.Right, difference.Properties.Count)),
                TopologyDiff.Between(other.Estate, one.Estate).Select(difference => (difference.Key, difference.Right, difference.Left, difference.Properties.Count))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Between_TwoPicturesReadWhole_LeadsFromOneToTheOther() =>
        Prop.ForAll(RandomEstate.Arbitrary(EstateShape.WellRead), RandomEstate.Arbitrary(EstateShape.WellRead), (one, other) =>
        {
            TopologyBuilder builder = one.Estate.ToBuilder();
            foreach (ResourceDifference difference in TopologyDiff.Between(one.Estate, other.Estate))
            {
                _ = difference.Right is null ? builder.Remove(difference.Key) : builder.Put(difference.Right);
            }

            Topology reached = builder.Build();
            Assert.Empty(TopologyDiff.Between(reached, other.Estate));
            Assert.All(one.Estate.Scopes.Intersect(other.Estate.Scopes), scope => Assert.All(ResourceKinds.Of(scope.Product), kind =>
                Assert.Equal(other.Estate.All(scope, kind).Select(kind.NameOf), reached.All(scope, kind).Select(kind.NameOf), StringComparer.OrdinalIgnoreCase)));
        }).QuickCheckThrowOnFailure();

    private static Topology Picture(params Resource[] resources)
    {
        TopologyBuilder builder = new(CapturedAt);
        foreach (Resource resource in resources)
        {
            builder.Add(resource);
        }

        return builder.Build();
    }
}
