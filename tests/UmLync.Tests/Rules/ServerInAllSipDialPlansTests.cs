using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 27: all Mailbox and Client Access servers in all SIP URI dial plans.</summary>
[Trait("Feature", "B8")]
[Trait("Feature", "E2")]
public class ServerInAllSipDialPlansTests
{
    [Fact]
    public void Judge_ServiceAndRouterOutsideAPlan_Fail() => Verdict.Fails<ServerInAllSipDialPlans>(
            SmallEstate.Clean.With(UmService.Schema, "ATL-EX-002", service => service with { DialPlans = NameSet.Empty })
                .With(UmCallRouter.Schema, "ATL-EX-001", router => router with { DialPlans = NameSet.Empty }),
            Severity.Error, "ServerIsNotInPlans", "umCallRouters/ATL-EX-001", "umServices/ATL-EX-002");

    [Fact]
    public void Judge_UmServerOf2010OutsideAPlan_Fails() => Verdict.Fails<ServerInAllSipDialPlans>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.UmServerOf("EX10")),
            Severity.Error, "ServerIsNotInPlans", "umServers/EX10");

    [Fact]
    public void Judge_AllInAll_Passes() => Verdict.Passes<ServerInAllSipDialPlans>(SmallEstate.Clean);

    [Fact]
    public void Judge_ExtensionPlanOnNoServer_Passes() => Verdict.Passes<ServerInAllSipDialPlans>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn)));

    [Fact]
    public void Judge_ServerOfExchange2019_Passes() => Verdict.Passes<ServerInAllSipDialPlans>(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX19", "15.2.1118.7"), SmallEstate.ServiceOf("EX19")));

    [Fact]
    public void Judge_DialPlansUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ServerInAllSipDialPlans>(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmCallRouterUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ServerInAllSipDialPlans>(SmallEstate.Clean.Unread(UmCallRouter.Schema), SmallEstate.Exchange);
}
