using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.6: a gateway is found by its address, without regard to case.</summary>
[Trait("Feature", "F9")]
public class DuplicateGatewayAddressTests
{
    [Fact]
    public void Judge_SameAddressInOtherCase_FailsForTheSecond() => Verdict.Fails<DuplicateGatewayAddress>(
            SmallEstate.Clean.Put(SmallEstate.GatewayOf("Lync", "ATL-CS-001.litwareinc.com")),
            Severity.Warning, "GatewaysShareAddress", "umIpGateways/Lync");

    [Fact]
    public void Judge_OtherAddress_Passes() => Verdict.Passes<DuplicateGatewayAddress>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7")));

    [Fact]
    public void Judge_AddressUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DuplicateGatewayAddress>(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Address = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmIpGatewayUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DuplicateGatewayAddress>(SmallEstate.Clean.Unread(UmIpGateway.Schema), SmallEstate.Exchange);
}
