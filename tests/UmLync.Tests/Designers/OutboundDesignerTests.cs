using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md A.6, H 4: exactly one gateway of a Lync pool that may place calls; an operator's single choice is kept.</summary>
[Trait("Feature", "F5")]
public class OutboundDesignerTests
{
    private const string Second = "atl-cs-002.litwareinc.com";
    private const string Third = "atl-cs-003.litwareinc.com";

    /// <summary>Two pools on one plan; the second homes three of its users, the first two. The first places the calls.</summary>
    private static Topology TwoPools { get; } = SmallEstate.Clean.Put(
        SmallEstate.PoolOf(Second), SmallEstate.GatewayOf("1:2", Second), SmallEstate.HuntGroupOf("1:2", "Redmond", "Redmond", "Redmond"))
        .Put([.. new[] { "a", "b", "c" }.SelectMany(name => new Resource[] { SmallEstate.UserOf(name, Second), SmallEstate.MailboxOf(name, "Redmond") })]);

    [Fact]
    public void Design_SingleEligibleChoice_IsKept() => Assert.Empty(By(TwoPools));

    [Fact]
    public void Design_SeveralPlaceCalls_ThePoolThatHomesMostUsersKeepsThem() =>
        Assert.Equal(["Update umIpGateways/1:1: outcallsAllowed = False"], By(Outcalls(TwoPools, "1:2", allowed: true)));

    [Fact]
    public void Design_NoneplacesCalls_ThePoolThatHomesMostUsersDoes() =>
        Assert.Equal(["Update umIpGateways/1:2: outcallsAllowed = True"], By(Outcalls(TwoPools, "1:1", allowed: false)));

    [Fact]
    public void Design_AsManyUsersOnBoth_TheFirstByNameDoes() => Assert.Equal(
        ["Update umIpGateways/1:1: outcallsAllowed = True"], By(Outcalls(TwoPools.Gone(CsUser.Schema, "sip:c@litwareinc.com"), "1:1", allowed: false)));

    [Fact]
    public void Design_ChoiceOfTheBlueprint_CountsBeforeTheOperators() => Assert.Equal(
        ["Update umIpGateways/1:2: outcallsAllowed = True", "Update umIpGateways/1:1: outcallsAllowed = False"],
        By(TwoPools, Blueprint.Empty with { OutboundPools = new NameSet([Second]) }));

    [Theory]
    [InlineData(PoolKind.Director)]
    [InlineData(PoolKind.Branch)]
    public void Design_OnlyDirectorOrBranchPlacesCalls_IsNoChoice(PoolKind kind) => Assert.Equal(
        ["Update umIpGateways/1:2: outcallsAllowed = True", "Update umIpGateways/1:3: outcallsAllowed = False"],
        By(Outcalls(WithThird(kind), "1:1", allowed: false)));

    [Theory]
    [InlineData(PoolKind.Director)]
    [InlineData(PoolKind.Branch)]
    public void Design_DirectorOrBranchPlacesCallsToo_IsSwitchedOffAndTheChoiceKept(PoolKind kind) =>
        Assert.Equal(["Update umIpGateways/1:3: outcallsAllowed = False"], By(WithThird(kind)));

    [Fact]
    public void Design_ChosenGatewayIsOutOfService_AnotherPlacesTheCalls() => Assert.Equal(
        ["Update umIpGateways/1:2: outcallsAllowed = True", "Update umIpGateways/1:1: outcallsAllowed = False"],
        By(TwoPools.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Status = UmStatus.Disabled })));

    [Theory]
    [InlineData(PoolKind.Director)]
    [InlineData(PoolKind.Branch)]
    public void Design_NoneIsEligible_NothingChangesAndItIsSaid(PoolKind kind)
    {
        Topology estate = SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = kind });

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: NoGatewayMayPlaceCalls"], LeftOut(estate));
    }

    [Fact]
    public void Design_PlansThatShareGateways_GetOneGatewayThatCarriesThemAll() => Assert.Equal(
        [
            @"Create umHuntGroups/1:1\Portland: dialPlan = Portland, pilot = Portland",
            "Update umIpGateways/1:3: outcallsAllowed = False",
        ],
        By(TwoPools.Put(
            SmallEstate.PlanOf("Portland"), SmallEstate.HuntGroupOf("1:2", "Portland", "Portland", "Portland"), SmallEstate.PoolOf(Third, PoolKind.Branch),
            SmallEstate.GatewayOf("1:3", Third, outcalls: true), SmallEstate.HuntGroupOf("1:3", "Portland", "Portland", "Portland"))));

    [Fact]
    public void Design_PlansThatShareNone_GetOneEach() => Assert.Equal(
        ["Update umIpGateways/1:3: outcallsAllowed = True"],
        By(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Portland"), SmallEstate.PoolOf(Third), SmallEstate.GatewayOf("1:3", Third), SmallEstate.HuntGroupOf("1:3", "Portland", "Portland", "Portland"))));

    [Fact]
    [Trait("Feature", "F3")]
    public void Design_PbxPlacesCallsOfASipPlan_IsNotTouched() => Assert.Empty(By(WithPbx));

    [Fact]
    [Trait("Feature", "F3")]
    public void Design_PbxThatTheBlueprintNames_IsSwitchedOff() =>
        Assert.Equal(["Update umIpGateways/PBX: outcallsAllowed = False"], By(WithPbx, Blueprint.Empty with { ForeignGateways = new NameSet(["PBX"]) }));

    [Fact]
    public void Design_SetOutsideTheBlueprint_IsNotTouched() => Assert.Empty(By(
        Outcalls(TwoPools.Put(SmallEstate.PlanOf("Portland")), "1:2", allowed: true), Blueprint.Empty with { DialPlans = new NameSet(["Portland"]) }));

    [Fact]
    public void Design_FlagUnread_LeavesTheSetOut()
    {
        Topology estate = Outcalls(TwoPools, "1:2", allowed: null);

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: OutcallsAreUnknown"], LeftOut(estate));
    }

    // A.6: Exchange allows out-calls on a new gateway; made beside an unread flag, it might be a second one that places calls.
    [Fact]
    public void Design_FlagUnreadBesideANewGateway_TheNewOnePlacesNoCalls() => Assert.Contains(
        $"Update umIpGateways/{Third}: outcallsAllowed = False, messageWaitingIndicatorAllowed = True",
        Drawn.By(
            Outcalls(TwoPools, "1:2", allowed: null).Put(SmallEstate.PoolOf(Third), SmallEstate.UserOf("d", Third), SmallEstate.MailboxOf("d", "Redmond")),
            new GatewayDesigner(), new HuntGroupDesigner(), new OutboundDesigner()));

    [Fact]
    public void Design_KindOfTheOnlyPoolUnread_IsSaidToBeUnknown()
    {
        Topology estate = SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: OutcallsAreUnknown"], LeftOut(estate));
    }

    [Fact]
    public void Design_UsersUnreadAndNoChoice_LeavesTheSetOut()
    {
        Topology estate = Outcalls(TwoPools.Unread(CsUser.Schema), "1:2", allowed: true);

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: OutcallsAreUncounted"], LeftOut(estate));
    }

    [Fact]
    public void Design_UsersUnreadAndOneChoice_KeepsIt() => Assert.Empty(Drawn.LeftOutBy(TwoPools.Unread(CsUser.Schema), Blueprint.Empty, new OutboundDesigner()));

    [Fact]
    [Trait("Feature", "F9")]
    public void Design_PlanWithTwoHundredGateways_GetsNoMore()
    {
        Topology estate = TwoPools.Put(SmallEstate.PlanOf("Portland"), SmallEstate.HuntGroupOf("1:2", "Portland", "Portland", "Portland"))
            .Put([.. Enumerable.Range(1, 199).Select(number => SmallEstate.HuntGroupOf("PBX-" + number, "Portland", "Portland", "7000"))]);

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Portland: PlanHasTooManyGateways"], LeftOut(estate));
    }

    private static Topology WithPbx { get; } = SmallEstate.Clean.Put(
        SmallEstate.GatewayOf("PBX", "pbx-001.litwareinc.com", outcalls: true), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000"));

    private static Topology WithThird(PoolKind kind) => TwoPools.Put(
        SmallEstate.PoolOf(Third, kind), SmallEstate.GatewayOf("1:3", Third, outcalls: true), SmallEstate.HuntGroupOf("1:3", "Redmond", "Redmond", "Redmond"));

    private static Topology Outcalls(Topology estate, string gateway, bool? allowed) =>
        estate.With(UmIpGateway.Schema, gateway, present => present with { OutcallsAllowed = allowed });

    private static IReadOnlyList<string> By(Topology estate, Blueprint? blueprint = null) => Drawn.By(estate, blueprint ?? Blueprint.Empty, new OutboundDesigner());

    private static IReadOnlyList<string> LeftOut(Topology estate) => Drawn.LeftOutBy(estate, Blueprint.Empty, new OutboundDesigner());
}
