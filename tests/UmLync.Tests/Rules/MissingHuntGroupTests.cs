using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 11: missing pairs of pool and dial plan; H 2: over the pools that home the plan's users.</summary>
[Trait("Feature", "F2")]
[Trait("Feature", "F4")]
public class MissingHuntGroupTests
{
    private static Topology TwoPools { get; } = SmallEstate.Clean.Put(
        SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.UserOf("lisa.miller", "atl-cs-002.litwareinc.com"),
        SmallEstate.GatewayOf("1:2", "atl-cs-002.litwareinc.com"));

    [Fact]
    public void Judge_SecondPoolOfThePlan_Fails() => Verdict.Fails<MissingHuntGroup>(
            TwoPools.Put(SmallEstate.MailboxOf("lisa.miller", "Redmond")),
            Severity.Warning, "PoolDoesNotReachPlan", @"umHuntGroups/1:2\Redmond");

    [Fact]
    public void Judge_PoolThatHomesNoUserOfThePlan_Passes() => Verdict.Passes<MissingHuntGroup>(TwoPools);

    [Fact]
    public void Judge_HuntGroupWithOtherPilot_Passes() => Verdict.Passes<MissingHuntGroup>(TwoPools.Put(
            SmallEstate.MailboxOf("lisa.miller", "Redmond"), SmallEstate.HuntGroupOf("1:2", "Redmond", "Redmond", "+14255550100")));

    [Fact]
    public void Judge_PoolWithoutGateway_Passes() => Verdict.Passes<MissingHuntGroup>(TwoPools.Gone(UmIpGateway.Schema, "1:2").Put(SmallEstate.MailboxOf("lisa.miller", "Redmond")));

    [Fact]
    public void Judge_PlanOfHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingHuntGroup>(TwoPools.Put(
            SmallEstate.MailboxOf("lisa.miller", "Redmond"), SmallEstate.HuntGroupOf("1:2", "X", "Redmond", "X") with { DialPlan = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmMailboxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingHuntGroup>(SmallEstate.Clean.Unread(UmMailbox.Schema), SmallEstate.Exchange);
}
