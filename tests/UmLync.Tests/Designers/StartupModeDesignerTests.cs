using System.Collections.Generic;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// docs/domain.md C.4 and H 7: TCP serves unsecured plans, TLS secured ones, Dual both; UmLync sets Dual, and leaves a server at
/// TLS that carries secured plans only. H 45: the TLS port of the call router.
/// </summary>
[Trait("Feature", "D4")]
public class StartupModeDesignerTests
{
    [Theory]
    [InlineData(UmStartupMode.TCP, UmStartupMode.TCP)]
    [InlineData(UmStartupMode.TCP, UmStartupMode.TCP, VoipSecurity.Unsecured)]
    [InlineData(UmStartupMode.TCP, UmStartupMode.Dual, VoipSecurity.SIPSecured)]
    [InlineData(UmStartupMode.TCP, UmStartupMode.Dual, VoipSecurity.Secured)]
    [InlineData(UmStartupMode.TCP, UmStartupMode.Dual, VoipSecurity.Secured, VoipSecurity.Unsecured)]
    [InlineData(UmStartupMode.TLS, UmStartupMode.TLS)]
    [InlineData(UmStartupMode.TLS, UmStartupMode.TLS, VoipSecurity.Secured, VoipSecurity.SIPSecured)]
    [InlineData(UmStartupMode.TLS, UmStartupMode.Dual, VoipSecurity.Unsecured)]
    [InlineData(UmStartupMode.TLS, UmStartupMode.Dual, VoipSecurity.Secured, VoipSecurity.Unsecured)]
    [InlineData(UmStartupMode.Dual, UmStartupMode.Dual)]
    [InlineData(UmStartupMode.Dual, UmStartupMode.Dual, VoipSecurity.Unsecured)]
    [InlineData(UmStartupMode.Dual, UmStartupMode.Dual, VoipSecurity.Secured)]
    public void Design_ModeAndPlans_EndAtTheModeThatServesThem(UmStartupMode present, UmStartupMode wanted, params VoipSecurity[] securities)
    {
        List<string> names = [];
        Topology estate = SmallEstate.Clean;
        foreach (VoipSecurity security in securities)
        {
            string name = "Plan" + names.Count;
            names.Add(name);
            estate = estate.Put(SmallEstate.PlanOf(name, security));
        }

        estate = estate.With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = present, DialPlans = new NameSet(names) });

        Assert.Equal(present == wanted ? [] : ["Update umServices/ATL-EX-001: startupMode = " + wanted], By(estate));
    }

    [Fact]
    public void Design_CallRouterAndUmServerOf2010_FollowTheSameTable() => Assert.Equal(
        ["Update umCallRouters/ATL-EX-002: startupMode = Dual", "Update umServers/EX10: startupMode = Dual"],
        By(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-002", router => router with { StartupMode = UmStartupMode.TCP })
            .Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.UmServerOf("EX10", "Redmond") with { StartupMode = UmStartupMode.TCP })));

    [Fact]
    public void Design_CallRouterWithoutTlsPort_GetsTheDefault() => Assert.Equal(
        ["Update umCallRouters/ATL-EX-001: sipTlsListeningPort = 5061"],
        By(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = 0 })));

    [Fact]
    public void Design_CallRouterWithOtherTlsPort_KeepsIt() =>
        Assert.Empty(By(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = 5071 })));

    [Fact]
    [Trait("Feature", "L2")]
    public void Design_ChangedMode_RestartsTheServiceAndNoOther() => Assert.Equal(
        ["Update umServices/ATL-EX-001: startupMode = Dual", @"Operate exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUM"],
        Drawn.By(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TCP }), new StartupModeDesigner()));

    [Fact]
    public void Design_ModeUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umServices/ATL-EX-001: PropertyWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_SecurityOfAPlanUnread_LeavesItsServersOut()
    {
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland") with { VoipSecurity = null })
            .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TCP, DialPlans = new NameSet(["Portland"]) });

        Assert.Empty(By(estate));
        Assert.Equal(["umServices/ATL-EX-001: PropertyWasNotRead"], LeftOut(estate));
    }

    [Fact]
    public void Design_PortUnread_IsLeftOut()
    {
        Topology estate = SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umCallRouters/ATL-EX-001: PropertyWasNotRead"], LeftOut(estate));
    }

    private static IReadOnlyList<string> By(Topology estate) => Drawn.By(estate, Blueprint.Empty, new StartupModeDesigner());

    private static IReadOnlyList<string> LeftOut(Topology estate) => Drawn.LeftOutBy(estate, Blueprint.Empty, new StartupModeDesigner());
}
