using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 28: Set-UMService refuses a dial plan of another type in Exchange 2013 and 2016.</summary>
[Trait("Feature", "E2")]
public class NonSipPlanOnServiceTests
{
    private static Topology WithLobby { get; } = SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn));

    [Fact]
    public void Judge_ServiceWithExtensionPlan_Fails() => Verdict.Fails<NonSipPlanOnService>(
            WithLobby.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = service.DialPlans!.With(["Lobby"]) }),
            Severity.Error, "ServiceCarriesOtherType", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_RouterWithExtensionPlan_Fails() => Verdict.Fails<NonSipPlanOnService>(
            WithLobby.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { DialPlans = router.DialPlans!.With(["Lobby"]) }),
            Severity.Error, "ServiceCarriesOtherType", "umCallRouters/ATL-EX-001");

    [Fact]
    public void Judge_UmServerOf2010WithExtensionPlan_Passes() => Verdict.Passes<NonSipPlanOnService>(WithLobby.Put(SmallEstate.UmServerOf("EX10", "Lobby")));

    [Fact]
    public void Judge_SipPlansOnly_Passes() => Verdict.Passes<NonSipPlanOnService>(WithLobby);

    [Fact]
    public void Judge_DialPlansUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NonSipPlanOnService>(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmServiceUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NonSipPlanOnService>(SmallEstate.Clean.Unread(UmService.Schema), SmallEstate.Exchange);
}
