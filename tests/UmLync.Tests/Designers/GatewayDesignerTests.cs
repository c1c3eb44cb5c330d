using System.Collections.Generic;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md A.6: one gateway a pool, found by address; H 33: the pools that count; message waiting by release and kind.</summary>
[Trait("Feature", "F1")]
public class GatewayDesignerTests
{
    private const string Second = "atl-cs-002.litwareinc.com";

    private static readonly string[] OfSecond =
    [
        "Create umIpGateways/atl-cs-002.litwareinc.com: address = atl-cs-002.litwareinc.com",
        "Update umIpGateways/atl-cs-002.litwareinc.com: messageWaitingIndicatorAllowed = True",
    ];

    [Fact]
    public void Design_PoolWithVoiceUsersWithoutGateway_GetsOne() =>
        Assert.Equal(OfSecond, By(SmallEstate.Clean.Put(SmallEstate.PoolOf(Second), SmallEstate.UserOf("lisa.miller", Second))));

    [Fact]
    public void Design_PoolWithoutVoiceUsers_GetsNone() =>
        Assert.Empty(By(SmallEstate.Clean.Put(SmallEstate.PoolOf(Second), SmallEstate.UserOf("lisa.miller", Second, voice: false))));

    [Fact]
    public void Design_PoolWhoseUsersWillHaveVoice_GetsOne() => Assert.Equal(
        OfSecond, By(SmallEstate.Clean.Put(SmallEstate.PoolOf(Second)), Blueprint.Empty with { FutureVoicePools = new NameSet([Second]) }));

    [Fact]
    public void Design_NobodyHasVoiceYet_EveryPoolButDirectorAndBranchGetsOne() => Assert.Equal(
        ["Create umIpGateways/atl-cs-002.litwareinc.com: address = atl-cs-002.litwareinc.com", "Update umIpGateways/atl-cs-002.litwareinc.com: messageWaitingIndicatorAllowed = True"],
        By(SmallEstate.Clean.None(CsUser.Schema).Put(
            SmallEstate.PoolOf(Second, PoolKind.StandardEdition), SmallEstate.PoolOf("atl-dir-001.litwareinc.com", PoolKind.Director),
            SmallEstate.PoolOf("por-sba-001.litwareinc.com", PoolKind.Branch))));

    [Fact]
    public void Design_BranchWithVoiceUsers_GetsOneWithoutMessageWaiting() => Assert.Equal(
        ["Create umIpGateways/por-sba-001.litwareinc.com: address = por-sba-001.litwareinc.com", "Update umIpGateways/por-sba-001.litwareinc.com: messageWaitingIndicatorAllowed = False"],
        By(SmallEstate.Clean.Put(SmallEstate.PoolOf("por-sba-001.litwareinc.com", PoolKind.Branch), SmallEstate.UserOf("lisa.miller", "por-sba-001.litwareinc.com"))));

    [Fact]
    public void Design_DirectorWithVoiceUsers_GetsNone() => Assert.Empty(By(SmallEstate.Clean.Put(
        SmallEstate.PoolOf("atl-dir-001.litwareinc.com", PoolKind.Director), SmallEstate.UserOf("lisa.miller", "atl-dir-001.litwareinc.com"))));

    [Fact]
    public void Design_PoolOutsideTheBlueprint_GetsNone() => Assert.Empty(By(
        SmallEstate.Clean.Put(SmallEstate.PoolOf(Second), SmallEstate.UserOf("lisa.miller", Second)), Blueprint.Empty with { Pools = new NameSet([SmallEstate.Pool]) }));

    [Fact]
    public void Design_GatewayOfOtherNameAndCase_IsReused() => Assert.Empty(By(SmallEstate.Clean.Put(
        SmallEstate.PoolOf(Second), SmallEstate.UserOf("lisa.miller", Second), SmallEstate.GatewayOf("Lync", "ATL-CS-002.LITWAREINC.COM"))));

    [Fact]
    public void Design_NameIsTaken_TakesTheNextFreeOne() => Assert.Contains(
        "Create umIpGateways/atl-cs-002.litwareinc.com-2: address = atl-cs-002.litwareinc.com",
        By(SmallEstate.Clean.Put(SmallEstate.PoolOf(Second), SmallEstate.UserOf("lisa.miller", Second), SmallEstate.GatewayOf(Second, "10.1.1.7"))));

    [Fact]
    public void Design_NameOfTheBlueprint_IsGiven() => Assert.Contains(
        "Create umIpGateways/1:2: address = atl-cs-002.litwareinc.com",
        By(
            SmallEstate.Clean.Put(SmallEstate.PoolOf(Second), SmallEstate.UserOf("lisa.miller", Second)),
            Blueprint.Empty with { GatewayNames = new Dictionary<string, string> { [Second] = "1:2" } }));

    [Theory]
    [Trait("Feature", "F6")]
    [InlineData(LyncRelease.Ocs2007R2, PoolKind.FrontEnd, false)]
    [InlineData(LyncRelease.Lync2010, PoolKind.FrontEnd, true)]
    [InlineData(LyncRelease.Lync2010, PoolKind.Branch, false)]
    [InlineData(LyncRelease.Lync2013, PoolKind.StandardEdition, true)]
    [InlineData(LyncRelease.Lync2013, PoolKind.Director, true)]
    [InlineData(LyncRelease.Sfb2015, PoolKind.Branch, false)]
    [InlineData(LyncRelease.Sfb2019, PoolKind.FrontEnd, true)]
    public void Design_MessageWaiting_FollowsReleaseAndKind(LyncRelease release, PoolKind kind, bool allowed)
    {
        Topology estate = SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = release, PoolKind = kind });

        Assert.Empty(By(Allowing(estate, allowed)));
        Assert.Equal([$"Update umIpGateways/1:1: messageWaitingIndicatorAllowed = {allowed}"], By(Allowing(estate, !allowed)));
    }

    [Fact]
    [Trait("Feature", "F3")]
    public void Design_GatewayOfPbx_IsNotTouched() => Assert.Empty(By(SmallEstate.Clean.Put(
        SmallEstate.GatewayOf("PBX", "pbx-001.litwareinc.com", outcalls: true, messageWaiting: false), SmallEstate.GatewayOf("Old", "old-pool.litwareinc.com", outcalls: true))));

    [Theory]
    [InlineData("release")]
    [InlineData("kind")]
    public void Design_ReleaseOrKindUnread_LeavesMessageWaitingOut(string property)
    {
        Topology estate = Allowing(SmallEstate.Clean, allowed: false).With(LyncPool.Schema, SmallEstate.Pool, pool => (LyncPool)LyncPool.Schema.Find(property)!.With(pool, null));

        Assert.Empty(By(estate));
        Assert.Equal(["umIpGateways/1:1: PoolReleaseIsUnknown"], LeftOut(estate));
    }

    [Fact]
    public void Design_FlagUnread_LeavesItOut()
    {
        Topology estate = SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { MessageWaitingIndicatorAllowed = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umIpGateways/1:1: PropertyWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_GatewaysUnread_CreatesNone()
    {
        Topology estate = SmallEstate.Clean.Unread(UmIpGateway.Schema);

        Assert.Empty(By(estate));
        Assert.Equal(["umIpGateways/atl-cs-001.litwareinc.com: KindWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_AddressOfSomeGatewayUnread_CreatesNone()
    {
        Topology estate = SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Address = null });

        Assert.Empty(By(estate));
        Assert.Equal(["pools/atl-cs-001.litwareinc.com: PropertyWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_UsersUnread_CreatesNone()
    {
        Topology estate = SmallEstate.Clean.Unread(CsUser.Schema).Put(SmallEstate.PoolOf(Second));

        Assert.Empty(By(estate));
        Assert.Equal(["pools/atl-cs-002.litwareinc.com: PoolMayNotCount"], LeftOut(estate));
    }

    [Fact]
    public void Design_UsersUnreadAndPoolNamed_CreatesItsGateway() => Assert.Equal(
        OfSecond, By(SmallEstate.Clean.Unread(CsUser.Schema).Put(SmallEstate.PoolOf(Second)), Blueprint.Empty with { FutureVoicePools = new NameSet([Second]) }));

    [Fact]
    public void Design_KindOfPoolUnread_CreatesNone()
    {
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PoolOf(Second) with { PoolKind = null }, SmallEstate.UserOf("lisa.miller", Second));

        Assert.Empty(By(estate));
        Assert.Equal(["pools/atl-cs-002.litwareinc.com: PoolMayNotCount"], LeftOut(estate));
    }

    private static Topology Allowing(Topology estate, bool allowed) =>
        estate.With(UmIpGateway.Schema, "1:1", gateway => gateway with { MessageWaitingIndicatorAllowed = allowed });

    private static IReadOnlyList<string> By(Topology estate, Blueprint? blueprint = null) => Drawn.By(estate, blueprint ?? Blueprint.Empty, new GatewayDesigner());

    private static IReadOnlyList<string> LeftOut(Topology estate) => Drawn.LeftOutBy(estate, Blueprint.Empty, new GatewayDesigner());
}
