using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.3: the default hunt group of New-UMIPGateway -UMDialPlan has no pilot.</summary>
[Trait("Feature", "F9")]
public class PilotlessHuntGroupTests
{
    [Fact]
    public void Judge_NoPilot_Fails() => Verdict.Fails<PilotlessHuntGroup>(
            SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = Optional<string>.None }),
            Severity.Warning, "HuntGroupTakesEveryCall", @"umHuntGroups/1:1\Redmond");

    [Fact]
    public void Judge_Pilot_Passes() => Verdict.Passes<PilotlessHuntGroup>(SmallEstate.Clean);

    [Fact]
    public void Judge_NoPilotOnPbx_Passes() => Verdict.Passes<PilotlessHuntGroup>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Default", "Redmond", null)));

    [Fact]
    public void Judge_PilotUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<PilotlessHuntGroup>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = default }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmIpGatewayUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<PilotlessHuntGroup>(SmallEstate.Clean.Unread(UmIpGateway.Schema), SmallEstate.Exchange);
}
