using System.Globalization;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 35: more than 200 gateways on a dial plan, and the UM service does not start.</summary>
[Trait("Feature", "F9")]
public class TooManyGatewaysTests
{
    [Fact]
    public void Judge_201Gateways_Fails() => Verdict.Fails<TooManyGateways>(
            WithGateways(201),
            Severity.Error, "PlanHasMoreGatewaysThanAllowed", "umDialPlans/Lobby");

    [Fact]
    public void Judge_200Gateways_Passes() => Verdict.Passes<TooManyGateways>(WithGateways(200));

    [Fact]
    public void Judge_SeveralHuntGroupsOfOneGateway_CountOnce() => Verdict.Passes<TooManyGateways>(WithGateways(200).Put(SmallEstate.HuntGroupOf("PBX-1", "Second", "Lobby", "7001")));

    [Fact]
    public void Judge_DialPlanOfHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TooManyGateways>(SmallEstate.Clean.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { DialPlan = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TooManyGateways>(SmallEstate.Clean.Unread(UmHuntGroup.Schema), SmallEstate.Exchange);

    private static Topology WithGateways(int count) => SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn)).Put(
        [.. Enumerable.Range(1, count).Select(number => SmallEstate.HuntGroupOf("PBX-" + number.ToString(CultureInfo.InvariantCulture), "Lobby", "Lobby", "7000"))]);
}
