using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.6: 5061 where the documents require it; that 5060 and 0 work is relied upon, so that they pass.</summary>
[Trait("Feature", "F9")]
public class GatewayPortTests
{
    [Fact]
    public void Judge_OtherPort_Fails() => Verdict.Fails<GatewayPort>(
            SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Port = 5068 }),
            Severity.Warning, "PortIsNoPortOfPool", "umIpGateways/1:1");

    [Theory]
    [InlineData(0)]
    [InlineData(5060)]
    [InlineData(5061)]
    public void Judge_PortOfSip_Passes(int port) =>
        Verdict.Passes<GatewayPort>(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Port = port }));

    [Fact]
    public void Judge_OtherPortOfPbx_Passes() => Verdict.Passes<GatewayPort>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7") with { Port = 5068 }));

    [Fact]
    public void Judge_PortUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayPort>(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Port = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayPort>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Exchange);
}
