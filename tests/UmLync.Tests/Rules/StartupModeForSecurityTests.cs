using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 2, C.4: TCP serves no secured dial plan.</summary>
[Trait("Feature", "D4")]
public class StartupModeForSecurityTests
{
    [Fact]
    public void Judge_ServiceAtTcp_Fails() => Verdict.Fails<StartupModeForSecurity>(
            SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TCP }),
            Severity.Error, "TcpServesNoSecuredPlan", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_RouterAtTcpWithSipSecuredPlan_Fails() => Verdict.Fails<StartupModeForSecurity>(
            SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.SIPSecured })
                .With(UmCallRouter.Schema, "ATL-EX-002", router => router with { StartupMode = UmStartupMode.TCP }),
            Severity.Error, "TcpServesNoSecuredPlan", "umCallRouters/ATL-EX-002");

    [Theory]
    [InlineData(UmStartupMode.Dual, VoipSecurity.Secured)]
    [InlineData(UmStartupMode.TLS, VoipSecurity.Secured)]
    [InlineData(UmStartupMode.TCP, VoipSecurity.Unsecured)]
    public void Judge_ModeThatServesThePlan_Passes(UmStartupMode mode, VoipSecurity security) => Verdict.Passes<StartupModeForSecurity>(
        SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = security })
            .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = mode }));

    [Fact]
    public void Judge_ModeUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<StartupModeForSecurity>(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<StartupModeForSecurity>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
