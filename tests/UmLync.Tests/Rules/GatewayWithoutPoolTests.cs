using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.9: gateways of removed pools are never removed.</summary>
[Trait("Feature", "F3")]
public class GatewayWithoutPoolTests
{
    [Fact]
    public void Judge_FqdnThatIsNoPool_Informs() => Verdict.Fails<GatewayWithoutPool>(
            SmallEstate.Clean.Put(SmallEstate.GatewayOf("1:4", "old-pool.litwareinc.com"), SmallEstate.HuntGroupOf("1:4", "Redmond", "Redmond", "Redmond")),
            Severity.Information, "NoPoolHasAddress", "umIpGateways/1:4");

    [Fact]
    public void Judge_IpAddress_Passes() => Verdict.Passes<GatewayWithoutPool>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000")));

    [Fact]
    public void Judge_PbxOfExtensionPlan_Passes() => Verdict.Passes<GatewayWithoutPool>(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Lobby", type: UriType.TelExtn), SmallEstate.GatewayOf("PBX", "pbx-001.litwareinc.com"), SmallEstate.HuntGroupOf("PBX", "Lobby", "Lobby", "7000")));

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayWithoutPool>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Exchange);
}
