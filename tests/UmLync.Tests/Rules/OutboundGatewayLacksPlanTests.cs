using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.3: without a hunt group there are no out-calls through a gateway; A.6: plans that share gateways share the one that places calls.</summary>
[Trait("Feature", "F5")]
public class OutboundGatewayLacksPlanTests
{
    private static Topology Shared { get; } = SmallEstate.Clean.Put(
        SmallEstate.PlanOf("Portland"), SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.GatewayOf("1:2", "atl-cs-002.litwareinc.com"),
        SmallEstate.HuntGroupOf("1:2", "Redmond", "Redmond", "Redmond"), SmallEstate.HuntGroupOf("1:2", "Portland", "Portland", "Portland"));

    [Fact]
    public void Judge_PlanOfTheSetWithoutHuntGroupThere_Fails() => Verdict.Fails<OutboundGatewayLacksPlan>(
            Shared,
            Severity.Warning, "PlanHasNoWayOut", "umDialPlans/Portland");

    [Fact]
    public void Judge_EveryPlanHasOne_Passes() => Verdict.Passes<OutboundGatewayLacksPlan>(Shared.Put(SmallEstate.HuntGroupOf("1:1", "Portland", "Portland", "Portland")));

    [Fact]
    public void Judge_SeveralPlaceCalls_IsLeftToTheOtherRule() => Verdict.Passes<OutboundGatewayLacksPlan>(Shared.With(UmIpGateway.Schema, "1:2", gateway => gateway with { OutcallsAllowed = true }));

    [Fact]
    public void Judge_UmHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OutboundGatewayLacksPlan>(SmallEstate.Clean.Unread(UmHuntGroup.Schema), SmallEstate.Exchange);
}
