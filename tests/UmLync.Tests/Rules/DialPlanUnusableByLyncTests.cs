using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 29: the URI type is not SipName, or the name has spaces.</summary>
[Trait("Feature", "E1")]
public class DialPlanUnusableByLyncTests
{
    [Fact]
    public void Judge_SipPlanWithSpaces_Fails() => Verdict.Fails<DialPlanUnusableByLync>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Redmond Campus")),
            Severity.Error, "PlanNameHasSpaces", "umDialPlans/Redmond Campus");

    [Fact]
    public void Judge_PoolLeadsToExtensionPlan_Fails() => Verdict.Fails<DialPlanUnusableByLync>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn), SmallEstate.HuntGroupOf("1:1", "Lobby", "Lobby", "Lobby")),
            Severity.Error, "PoolLeadsToOtherType", "umDialPlans/Lobby");

    [Fact]
    public void Judge_PbxLeadsToExtensionPlan_Passes() => Verdict.Passes<DialPlanUnusableByLync>(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Lobby Phones", type: UriType.TelExtn), SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Lobby", "Lobby Phones", "7000")));

    [Fact]
    public void Judge_DialPlanOfHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DialPlanUnusableByLync>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { DialPlan = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DialPlanUnusableByLync>(SmallEstate.Clean.Unread(UmHuntGroup.Schema), SmallEstate.Exchange);
}
