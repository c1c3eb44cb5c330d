using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.3: Enabled, Disabled, NoNewCalls; E.2 row 9 looks at the status.</summary>
[Trait("Feature", "F9")]
public class GatewayDisabledTests
{
    [Theory]
    [InlineData(UmStatus.Disabled)]
    [InlineData(UmStatus.NoNewCalls)]
    public void Judge_OutOfService_Fails(UmStatus status) => Verdict.Fails<GatewayDisabled>(
        SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Status = status }),
        Severity.Warning, "GatewayTakesNoCalls", "umIpGateways/1:1");

    [Fact]
    public void Judge_Enabled_Passes() => Verdict.Passes<GatewayDisabled>(SmallEstate.Clean);

    [Fact]
    public void Judge_StatusUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayDisabled>(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Status = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmIpGatewayUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayDisabled>(SmallEstate.Clean.Unread(UmIpGateway.Schema), SmallEstate.Exchange);
}
