using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 rows 13 and 14, H 4: exactly one for dial plans that share gateways.</summary>
[Trait("Feature", "F5")]
public class OneOutboundGatewayTests
{
    private static Topology TwoGateways { get; } = SmallEstate.Clean.Put(
        SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.GatewayOf("1:2", "atl-cs-002.litwareinc.com"),
        SmallEstate.HuntGroupOf("1:2", "Redmond", "Redmond", "Redmond"));

    [Fact]
    public void Judge_SeveralAllowThem_FailsForTheFirstPlanOfTheSet() => Verdict.Fails<OneOutboundGateway>(
            TwoGateways.With(UmIpGateway.Schema, "1:2", gateway => gateway with { OutcallsAllowed = true }),
            Severity.Error, "SeveralGatewaysPlaceCalls", "umDialPlans/Redmond");

    [Fact]
    public void Judge_NoneAllowsThem_Fails() => Verdict.Fails<OneOutboundGateway>(
            TwoGateways.With(UmIpGateway.Schema, "1:1", gateway => gateway with { OutcallsAllowed = false }),
            Severity.Error, "NoGatewayPlacesCalls", "umDialPlans/Redmond");

    [Fact]
    public void Judge_OneAllowsThem_Passes() => Verdict.Passes<OneOutboundGateway>(TwoGateways);

    [Fact]
    public void Judge_PlansThatShareAGateway_AreOneSet() => Verdict.Fails<OneOutboundGateway>(
            TwoGateways.Put(
                SmallEstate.PlanOf("Portland"), SmallEstate.HuntGroupOf("1:2", "Portland", "Portland", "Portland"),
                SmallEstate.PoolOf("atl-cs-003.litwareinc.com"), SmallEstate.GatewayOf("1:3", "atl-cs-003.litwareinc.com", outcalls: true),
                SmallEstate.HuntGroupOf("1:3", "Portland", "Portland", "Portland")),
            Severity.Error, "SeveralGatewaysPlaceCalls", "umDialPlans/Portland");

    [Fact]
    public void Judge_PlansThatShareNone_AreTwoSets() => Verdict.Passes<OneOutboundGateway>(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Portland"), SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.GatewayOf("1:2", "atl-cs-002.litwareinc.com", outcalls: true),
            SmallEstate.HuntGroupOf("1:2", "Portland", "Portland", "Portland")));

    [Fact]
    public void Judge_PbxPlacesCallsToo_Passes() => Verdict.Passes<OneOutboundGateway>(SmallEstate.Clean.Put(
            SmallEstate.GatewayOf("PBX", "10.1.1.7", outcalls: true), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000")));

    [Fact]
    public void Judge_PlanWithoutGateway_Passes() => Verdict.Passes<OneOutboundGateway>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland")));

    [Fact]
    public void Judge_OutcallsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OneOutboundGateway>(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { OutcallsAllowed = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OneOutboundGateway>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Exchange);
}
