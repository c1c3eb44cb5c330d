using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md E.2 row 27, J.2 step 6: all servers in all SIP URI dial plans; H 17: every server, additively.</summary>
[Trait("Feature", "E2")]
[Trait("Feature", "B8")]
public class ServerDesignerTests
{
    [Fact]
    public void Design_NewPlan_IsAddedToEveryServiceAndRouter() => Assert.Equal(
        [
            "Update umCallRouters/ATL-EX-001: dialPlans = Portland, Redmond",
            "Update umCallRouters/ATL-EX-002: dialPlans = Portland, Redmond",
            "Update umServices/ATL-EX-001: dialPlans = Portland, Redmond",
            "Update umServices/ATL-EX-002: dialPlans = Portland, Redmond",
        ],
        By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland"))).OrderBy(line => line, System.StringComparer.Ordinal));

    [Fact]
    public void Design_PlansThatAServerCarries_AreKept() => Assert.Equal(
        ["Update umServices/ATL-EX-001: dialPlans = Gone, Lobby, Redmond"],
        By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn))
            .With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = new NameSet(["Lobby", "Gone"]) })));

    [Fact]
    public void Design_UmServerOf2010_CarriesThemToo() => Assert.Equal(
        ["Update umServers/EX10: dialPlans = Redmond"], By(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.UmServerOf("EX10"))));

    [Fact]
    public void Design_PlanOfOtherType_IsNotAdded() => Assert.Empty(By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn))));

    [Fact]
    public void Design_PlanOutsideTheBlueprint_IsNotAdded() =>
        Assert.Empty(By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland")), Blueprint.Empty with { DialPlans = new NameSet(["Redmond"]) }));

    [Fact]
    public void Design_NameInOtherCase_IsCarried() => Assert.Empty(By(
        SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = new NameSet(["REDMOND"]) })));

    [Fact]
    public void Design_ServerOfExchange2019_IsNotTouched() => Assert.Empty(By(
        SmallEstate.Clean.Put(SmallEstate.ServerOf("EX19", "15.2.1118.7"), SmallEstate.ServiceOf("EX19"))));

    [Fact]
    public void Design_DialPlansUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umServices/ATL-EX-001: PropertyWasNotRead"], Drawn.LeftOutBy(estate, Blueprint.Empty, new ServerDesigner()));
    }

    [Fact]
    public void Design_Association_RestartsTheFrontEnds() => Assert.Equal(
        [
            "Update umServices/ATL-EX-001: dialPlans = Redmond",
            @"Operate lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV",
            @"Operate lyncWindowsServices/atl-fe-002.litwareinc.com\RTCSRV",
        ],
        Drawn.By(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = NameSet.Empty }), new ServerDesigner()));

    private static IReadOnlyList<string> By(Topology estate, Blueprint? blueprint = null) => Drawn.By(estate, blueprint ?? Blueprint.Empty, new ServerDesigner());
}
