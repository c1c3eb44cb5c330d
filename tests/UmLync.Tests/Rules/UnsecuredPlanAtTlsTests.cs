using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.4: TLS serves secured plans [I]; Dual serves both.</summary>
[Trait("Feature", "D4")]
public class UnsecuredPlanAtTlsTests
{
    [Fact]
    public void Judge_UnsecuredPlanAtTls_Fails() => Verdict.Fails<UnsecuredPlanAtTls>(
            Unsecured(UmStartupMode.TLS),
            Severity.Warning, "TlsServesNoUnsecuredPlan", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_UnsecuredPlanAtDual_Passes() => Verdict.Passes<UnsecuredPlanAtTls>(Unsecured(UmStartupMode.Dual));

    [Fact]
    public void Judge_SecuredPlanAtTls_Passes() => Verdict.Passes<UnsecuredPlanAtTls>(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TLS }));

    [Fact]
    public void Judge_SecurityUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnsecuredPlanAtTls>(Unsecured(UmStartupMode.TLS).With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmServiceUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnsecuredPlanAtTls>(SmallEstate.Clean.Unread(UmService.Schema), SmallEstate.Exchange);

    private static Topology Unsecured(UmStartupMode mode) =>
        SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.Unsecured })
            .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = mode });
}
