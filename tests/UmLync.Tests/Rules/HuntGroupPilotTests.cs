using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 10, H 3: the pilot is the first label of the phone context; warn on mismatch.</summary>
[Trait("Feature", "F2")]
[Trait("Feature", "F9")]
public class HuntGroupPilotTests
{
    [Fact]
    public void Judge_PilotIsAccessNumber_Fails() => Verdict.Fails<HuntGroupPilot>(
            SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "+14255550100" }),
            Severity.Warning, "PilotIsNotSent", @"umHuntGroups/1:1\Redmond");

    [Fact]
    public void Judge_PilotIsNameOfRenamedPlan_Fails() => Verdict.Fails<HuntGroupPilot>(
            SmallEstate.Clean.Put(
                SmallEstate.PlanOf("Campus") with { PhoneContext = PhoneContext.Parse("Tacoma.litwareinc.com") }, SmallEstate.HuntGroupOf("1:1", "Campus", "Campus", "Campus")),
            Severity.Warning, "PilotIsNotSent", @"umHuntGroups/1:1\Campus");

    [Fact]
    public void Judge_FirstLabelInOtherCase_Passes() => Verdict.Passes<HuntGroupPilot>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = "redmond" }));

    [Fact]
    public void Judge_OtherPilotOnPbx_Passes() => Verdict.Passes<HuntGroupPilot>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000")));

    [Fact]
    public void Judge_PilotUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HuntGroupPilot>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = default }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HuntGroupPilot>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
