using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 4: every other gateway of a SIP URI dial plan is switched off, older ones included; those of other plans are left alone.</summary>
[Trait("Feature", "F5")]
public class ForeignGatewayOutcallsTests
{
    [Fact]
    public void Judge_PbxOfSipPlanPlacesCalls_Fails() => Verdict.Fails<ForeignGatewayOutcalls>(
            SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "pbx-001.litwareinc.com", outcalls: true), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000")),
            Severity.Warning, "ForeignGatewayPlacesCalls", "umIpGateways/PBX");

    [Fact]
    public void Judge_PbxOfOtherPlanPlacesCalls_Passes() => Verdict.Passes<ForeignGatewayOutcalls>(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Lobby", type: UriType.TelExtn), SmallEstate.GatewayOf("PBX", "10.1.1.7", outcalls: true), SmallEstate.HuntGroupOf("PBX", "Lobby", "Lobby", "7000")));

    [Fact]
    public void Judge_OutcallsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ForeignGatewayOutcalls>(SmallEstate.Clean.Put(
            SmallEstate.GatewayOf("PBX", "10.1.1.7") with { OutcallsAllowed = null }, SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000")), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ForeignGatewayOutcalls>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
