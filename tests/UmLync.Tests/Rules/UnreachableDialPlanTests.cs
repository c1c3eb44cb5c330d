using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 rows 10 and 11: no hunt group with the pilot that Lync sends; a new plan works nowhere.</summary>
[Trait("Feature", "F2")]
public class UnreachableDialPlanTests
{
    [Fact]
    public void Judge_PlanWithoutHuntGroup_Fails() => Verdict.Fails<UnreachableDialPlan>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland")),
            Severity.Error, "NoPoolReachesPlan", "umDialPlans/Portland");

    [Fact]
    public void Judge_OnlyHuntGroupWithOtherPilot_Fails() => Verdict.Fails<UnreachableDialPlan>(
            SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "+14255550100" }),
            Severity.Error, "NoPoolReachesPlan", "umDialPlans/Redmond");

    [Fact]
    public void Judge_OnlyPbxLeadsToThePlan_Fails() => Verdict.Fails<UnreachableDialPlan>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland"), SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Portland", "Portland", "Portland")),
            Severity.Error, "NoPoolReachesPlan", "umDialPlans/Portland");

    [Fact]
    public void Judge_PilotInOtherCase_Passes() => Verdict.Passes<UnreachableDialPlan>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "REDMOND" }));

    [Fact]
    public void Judge_HuntGroupWithoutPilot_Passes() => Verdict.Passes<UnreachableDialPlan>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = Optional<string>.None }));

    [Fact]
    public void Judge_PilotUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnreachableDialPlan>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = default }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_PhoneContextUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnreachableDialPlan>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { PhoneContext = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnreachableDialPlan>(SmallEstate.Clean.Unread(UmHuntGroup.Schema), SmallEstate.Exchange);
}
