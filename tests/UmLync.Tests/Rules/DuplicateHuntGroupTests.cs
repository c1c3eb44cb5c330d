using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.3: a call is tied to a dial plan by its pilot, so that two of one gateway must differ.</summary>
[Trait("Feature", "F9")]
public class DuplicateHuntGroupTests
{
    [Fact]
    public void Judge_SamePilotTwice_FailsForTheSecond() => Verdict.Fails<DuplicateHuntGroup>(
            SmallEstate.Clean.Put(SmallEstate.HuntGroupOf("1:1", "Redmond-2", "Redmond", "REDMOND")),
            Severity.Warning, "HuntGroupsSharePilot", @"umHuntGroups/1:1\Redmond-2");

    [Fact]
    public void Judge_SamePilotForTwoPlans_Fails() => Verdict.Fails<DuplicateHuntGroup>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland"), SmallEstate.HuntGroupOf("1:1", "Portland", "Portland", "Redmond")),
            Severity.Warning, "HuntGroupsSharePilot", @"umHuntGroups/1:1\Redmond");

    [Fact]
    public void Judge_NoPilotTwice_Fails() => Verdict.Fails<DuplicateHuntGroup>(
            SmallEstate.Clean.Put(SmallEstate.HuntGroupOf("1:1", "A", "Redmond", null), SmallEstate.HuntGroupOf("1:1", "B", "Redmond", null)),
            Severity.Warning, "HuntGroupsSharePilot", @"umHuntGroups/1:1\B");

    [Fact]
    public void Judge_SamePilotOnTwoGateways_Passes() => Verdict.Passes<DuplicateHuntGroup>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.GatewayOf("1:2", "atl-cs-002.litwareinc.com"), SmallEstate.HuntGroupOf("1:2", "Redmond", "Redmond", "Redmond")));

    [Fact]
    public void Judge_PilotUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DuplicateHuntGroup>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { Pilot = default }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DuplicateHuntGroup>(SmallEstate.Clean.Unread(UmHuntGroup.Schema), SmallEstate.Exchange);
}
