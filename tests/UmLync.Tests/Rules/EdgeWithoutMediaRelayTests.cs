using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.8: the A/V Authentication service gives UM servers the tokens for media through a NAT firewall.</summary>
[Trait("Feature", "J6")]
public class EdgeWithoutMediaRelayTests
{
    [Fact]
    public void Judge_EdgeServerWithoutAvRole_Fails() => Verdict.Fails<EdgeWithoutMediaRelay>(
            MediaEstate.Whole.Put(MediaEstate.EdgeOf(MediaEstate.Edge, Optional<int>.None)), Severity.Warning, "PoolHasNoMediaRelay", "pools/" + SmallEstate.Pool);

    [Fact]
    public void Judge_EdgeServerOfAMediationServer_Fails() => Verdict.Fails<EdgeWithoutMediaRelay>(
            MediaEstate.Whole.Put(
                MediaEstate.EdgeOf("old-edge-001.litwareinc.com", Optional<int>.None),
                new MediationServer { Scope = SmallEstate.Lync, Fqdn = UmLync.Values.Fqdn.Parse("atl-mcs-001.litwareinc.com"), EdgeServer = "old-edge-001.litwareinc.com" }),
            Severity.Warning, "PoolHasNoMediaRelay", "mediationServers/atl-mcs-001.litwareinc.com");

    [Fact]
    public void Judge_EdgeServerWithAvRole_Passes() => Verdict.Passes<EdgeWithoutMediaRelay>(MediaEstate.Whole);

    [Fact]
    public void Judge_EdgeServersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<EdgeWithoutMediaRelay>(MediaEstate.Whole.Unread(EdgeServer.Schema), SmallEstate.Lync);

    [Fact]
    public void Judge_PortUnread_IsNotEvaluated() =>
        Verdict.IsNotEvaluated<EdgeWithoutMediaRelay>(MediaEstate.Whole.Put(MediaEstate.EdgeOf(MediaEstate.Edge, default)), SmallEstate.Lync, "PropertiesAreUnread");
}
