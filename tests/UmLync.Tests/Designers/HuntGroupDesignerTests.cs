using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md A.7 and H 3 for the pilot, H 2 for the mapping, A.6 for the limit of 200; create before remove.</summary>
[Trait("Feature", "F2")]
public class HuntGroupDesignerTests
{
    private const string Second = "atl-cs-002.litwareinc.com";

    /// <summary>Two pools with their gateways; the plan Redmond has two users on the first pool, one on the second.</summary>
    private static Topology TwoPools { get; } = SmallEstate.Clean.Put(
        SmallEstate.PoolOf(Second), SmallEstate.GatewayOf("1:2", Second), SmallEstate.UserOf("lisa.miller", Second), SmallEstate.MailboxOf("lisa.miller", "Redmond"));

    [Fact]
    [Trait("Feature", "F4")]
    public void Design_Mesh_ConnectsEveryPoolThatHomesUsersOfThePlan() =>
        Assert.Equal([@"Create umHuntGroups/1:2\Redmond: dialPlan = Redmond, pilot = Redmond"], By(TwoPools));

    [Fact]
    [Trait("Feature", "F4")]
    public void Design_Mesh_LeavesOutPoolsThatHomeNoUserOfThePlan() =>
        Assert.Empty(By(TwoPools.Put(SmallEstate.PlanOf("Portland"), SmallEstate.MailboxOf("lisa.miller", "Portland"), SmallEstate.HuntGroupOf("1:2", "Portland", "Portland", "Portland"))));

    [Fact]
    [Trait("Feature", "F4")]
    public void Design_PlanWithoutUsers_IsConnectedWithEveryPoolThatMayHomeThem() => Assert.Equal(
        [@"Create umHuntGroups/1:1\Portland: dialPlan = Portland, pilot = Portland", @"Create umHuntGroups/1:2\Portland: dialPlan = Portland, pilot = Portland"],
        By(TwoPools.Put(SmallEstate.PlanOf("Portland"), SmallEstate.HuntGroupOf("1:2", "Redmond", "Redmond", "Redmond"))));

    [Fact]
    [Trait("Feature", "F4")]
    public void Design_OneToOne_ConnectsThePoolThatHomesMostUsers() => Assert.Equal(
        [@"Create umHuntGroups/1:1\Redmond: dialPlan = Redmond, pilot = Redmond"],
        By(TwoPools.None(UmHuntGroup.Schema), Blueprint.Empty with { Mapping = Mapping.OneToOne }));

    [Fact]
    [Trait("Feature", "F4")]
    public void Design_PoolsOfTheBlueprint_CountAlone() => Assert.Equal(
        [@"Create umHuntGroups/1:2\Redmond: dialPlan = Redmond, pilot = Redmond"],
        By(TwoPools.None(UmHuntGroup.Schema), Blueprint.Empty with { PoolsOfDialPlans = new Dictionary<string, NameSet> { ["Redmond"] = new([Second]) } }));

    [Fact]
    public void Design_RenamedPlan_HasTheFirstLabelOfThePhoneContextAsPilot() => Assert.Equal(
        [@"Create umHuntGroups/1:1\Campus: dialPlan = Campus, pilot = Tacoma"],
        By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Campus") with { PhoneContext = PhoneContext.Parse("Tacoma.litwareinc.com") })));

    [Fact]
    public void Design_PilotInOtherCase_ChangesNothing() =>
        Assert.Empty(By(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "REDMOND" })));

    [Fact]
    [Trait("Feature", "F3")]
    public void Design_WrongPilotUnderOurName_CreatesTheRightOneBeforeItRemovesTheOther() => Assert.Equal(
        [@"Create umHuntGroups/1:1\Redmond-2: dialPlan = Redmond, pilot = Redmond", @"Remove umHuntGroups/1:1\Redmond"],
        By(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "+14255550100" })));

    [Fact]
    [Trait("Feature", "F3")]
    public void Design_WrongPilotUnderAnotherName_IsAddedToAndNotRemoved() => Assert.Equal(
        [@"Create umHuntGroups/1:1\Redmond: dialPlan = Redmond, pilot = Redmond"],
        By(SmallEstate.Clean.None(UmHuntGroup.Schema).Put(SmallEstate.HuntGroupOf("1:1", "Reception", "Redmond", "+14255550100"))));

    [Fact]
    [Trait("Feature", "F3")]
    public void Design_HuntGroupsOfPbx_AreNotTouched() => Assert.Empty(By(SmallEstate.Clean.Put(
        SmallEstate.GatewayOf("PBX", "pbx-001.litwareinc.com"), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000"))));

    [Fact]
    public void Design_PlanOfOtherType_IsNotConnected() => Assert.Empty(By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn))));

    [Fact]
    [Trait("Feature", "F9")]
    public void Design_TwoHundredGateways_AreConnected() => Assert.Equal(200, By(WithPools(200)).Count);

    [Fact]
    [Trait("Feature", "F9")]
    public void Design_OneGatewayMoreThanTwoHundred_LeavesThePlanOut()
    {
        Assert.Empty(By(WithPools(201)));
        Assert.Equal(["umDialPlans/Portland: PlanHasTooManyGateways"], LeftOut(WithPools(201)));
    }

    [Fact]
    public void Design_PhoneContextUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.None(UmHuntGroup.Schema).With(UmDialPlan.Schema, "Redmond", plan => plan with { PhoneContext = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: PhoneContextIsUnknown"], LeftOut(estate));
    }

    [Fact]
    public void Design_PilotUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = default });

        Assert.Empty(By(estate));
        Assert.Equal(["umIpGateways/1:1: PilotIsUnknown"], LeftOut(estate));
    }

    [Fact]
    public void Design_PlanOfHuntGroupUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { DialPlan = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umIpGateways/1:1: PropertyWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_TypeOfPlanUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.None(UmHuntGroup.Schema).With(UmDialPlan.Schema, "Redmond", plan => plan with { UriType = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: PropertyWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_HuntGroupsUnread_CreatesNone()
    {
        Topology estate = SmallEstate.Clean.Unread(UmHuntGroup.Schema);

        Assert.Empty(By(estate));
        Assert.Equal([@"umHuntGroups/1:1\Redmond: KindWasNotRead"], LeftOut(estate));
    }

    [Theory]
    [InlineData("users")]
    [InlineData("umMailboxes")]
    public void Design_UsersUnread_KeepsThePlanWhereItIs(string kind)
    {
        Topology estate = TwoPools.Unread(ResourceKinds.Find(kind)!);

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: HomesOfPlanAreUnknown"], LeftOut(estate));
    }

    [Fact]
    public void Design_UsersUnreadAndWrongPilot_MendsItAllTheSame() => Assert.Equal(
        [@"Create umHuntGroups/1:1\Redmond-2: dialPlan = Redmond, pilot = Redmond", @"Remove umHuntGroups/1:1\Redmond"],
        By(TwoPools.Unread(CsUser.Schema).With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "+14255550100" })));

    [Fact]
    public void Design_Reason_NamesSourceAndFacts()
    {
        PlannedChange change = Integration.PlanFor(TwoPools, Blueprint.Empty, [new HuntGroupDesigner()]).Changes.Single(change => change.Key.Kind == UmHuntGroup.Schema);

        Because because = Assert.Single(change.Reasons);
        Assert.Equal(("PairHasNoHuntGroup", "A.7, H 2, H 3 [C]"), (because.Reason.Id, because.Source.ToString()));
        Assert.Equal(["phoneContext", "uriType"], change.Facts.Select(fact => fact.Property.Name));
    }

    /// <summary>A plan without users, which every pool with a gateway gets: so many of them.</summary>
    private static Topology WithPools(int count)
    {
        string[] names = [.. Enumerable.Range(2, count - 1).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland"))
            .Put([.. names.Select(name => SmallEstate.PoolOf("p" + name + ".litwareinc.com"))])
            .Put([.. names.Select(name => SmallEstate.UserOf("u" + name, "p" + name + ".litwareinc.com"))])
            .Put([.. names.Select(name => SmallEstate.GatewayOf("g" + name, "p" + name + ".litwareinc.com"))]);
    }

    private static IReadOnlyList<string> By(Topology estate, Blueprint? blueprint = null) => Drawn.By(estate, blueprint ?? Blueprint.Empty, new HuntGroupDesigner());

    private static IReadOnlyList<string> LeftOut(Topology estate) => Drawn.LeftOutBy(estate, Blueprint.Empty, new HuntGroupDesigner());
}
