using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md E.2 rows 3 and 16, A.1, C.4, J.4 step 5, H 43: what restarts after what, once each, in which order.</summary>
[Trait("Feature", "L1")]
[Trait("Feature", "L2")]
public class ServiceDesignerTests
{
    private const string Um = @"exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUM";
    private const string CallRouter = @"exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUMCR";
    private const string FirstFrontEnd = @"lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV";
    private const string SecondFrontEnd = @"lyncWindowsServices/atl-fe-002.litwareinc.com\RTCSRV";

    [Fact]
    public void PlanFor_NothingPendingAndNothingChanged_RestartsNothing() => Assert.Empty(Lines(SmallEstate.Clean));

    [Fact]
    public void PlanFor_ForgottenRestarts_AreMadeInOrder()
    {
        Topology estate = new[] { FirstFrontEnd, CallRouter, Um }.Aggregate(SmallEstate.Clean, Pending);

        Assert.Equal(["Operate " + Um, "Operate " + CallRouter, "Operate " + FirstFrontEnd], Lines(estate));
        Assert.All(Integration.PlanFor(estate, Blueprint.Empty).Changes, change => Assert.Equal("RestartIsPending", change.Reasons[0].Reason.Id));
    }

    [Fact]
    public void PlanFor_StartupMode_RestartsThatServiceAfterTheChange() => Assert.Equal(
        ["Update umCallRouters/ATL-EX-001: startupMode = Dual", "Operate " + CallRouter],
        Lines(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { StartupMode = UmStartupMode.TCP })));

    [Fact]
    public void PlanFor_PortOfTheCallRouter_RestartsIt() => Assert.Equal(
        ["Update umCallRouters/ATL-EX-001: sipTlsListeningPort = 5061", "Operate " + CallRouter],
        Lines(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = 0 })));

    [Fact]
    public void PlanFor_Permission_RestartsEveryFrontEndOnce()
    {
        Topology estate = SmallEstate.Clean.None(AdPermission.Schema);

        Assert.Equal(["Operate " + FirstFrontEnd, "Operate " + SecondFrontEnd], Lines(estate).Skip(8));
    }

    [Fact]
    public void PlanFor_NewGateway_RestartsTheFrontEndsOfItsPool() => Assert.Equal(
        ["Operate " + FirstFrontEnd, "Operate " + SecondFrontEnd],
        Lines(SmallEstate.Clean.None(UmIpGateway.Schema).None(UmHuntGroup.Schema)).Where(line => line.StartsWith("Operate ", System.StringComparison.Ordinal)));

    [Fact]
    public void PlanFor_SecurityOfAPlan_RestartsNothing() => Assert.Equal(
        ["Update umDialPlans/Redmond: voipSecurity = Secured"],
        Lines(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.SIPSecured })));

    [Fact]
    public void PlanFor_OutcallsAndMessageWaiting_RestartNothing() => Assert.Equal(
        ["Update umIpGateways/1:1: outcallsAllowed = True, messageWaitingIndicatorAllowed = True"],
        Lines(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { OutcallsAllowed = false, MessageWaitingIndicatorAllowed = false })));

    [Fact]
    public void PlanFor_ServiceThatWasNotRead_IsLeftOut()
    {
        Plan plan = Integration.PlanFor(
            SmallEstate.Clean.Gone(WindowsService.OfExchange, @"atl-ex-001.litwareinc.com\MSExchangeUM")
                .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TCP }),
            Blueprint.Empty);

        Assert.Equal(["Update umServices/ATL-EX-001: startupMode = Dual"], Drawn.LinesOf(plan));
        Assert.Equal([("exchange:litwareinc.com/" + Um, "ServiceIsUnknown")], plan.LeftOut.Select(note => (note.Subject, note.Reason.Id)));
    }

    [Fact]
    public void PlanFor_OneDesignerOnly_LeavesPendingOfOthersAlone() =>
        Assert.Empty(Drawn.By(Pending(SmallEstate.Clean, Um), new StartupModeDesigner()));

    private static Topology Pending(Topology estate, string address)
    {
        string[] parts = address.Split(['/'], 2);
        return estate.With((ResourceKind<WindowsService>)ResourceKinds.Find(parts[0])!, parts[1], service => service with { Pending = true });
    }

    private static System.Collections.Generic.IReadOnlyList<string> Lines(Topology estate) => Drawn.LinesOf(Integration.PlanFor(estate, Blueprint.Empty));
}
