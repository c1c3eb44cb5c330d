using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 15: out-calls not through the gateway of a Director.</summary>
[Trait("Feature", "F5")]
[Trait("Feature", "A5")]
public class OutboundOnDirectorTests
{
    [Fact]
    public void Judge_DirectorPlacesCalls_Fails() => Verdict.Fails<OutboundOnDirector>(
            SmallEstate.Clean.Put(SmallEstate.PoolOf("atl-dir-001.litwareinc.com", PoolKind.Director), SmallEstate.GatewayOf("1:2", "atl-dir-001.litwareinc.com", outcalls: true)),
            Severity.Error, "DirectorPlacesCalls", "umIpGateways/1:2");

    [Fact]
    public void Judge_DirectorPlacesNone_Passes() => Verdict.Passes<OutboundOnDirector>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("atl-dir-001.litwareinc.com", PoolKind.Director), SmallEstate.GatewayOf("1:2", "atl-dir-001.litwareinc.com")));

    [Fact]
    public void Judge_KindUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OutboundOnDirector>(SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmIpGatewayUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OutboundOnDirector>(SmallEstate.Clean.Unread(UmIpGateway.Schema), SmallEstate.Exchange);
}
