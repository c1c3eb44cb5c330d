using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.6: true only from Lync Server 2010 on, and not for a branch.</summary>
[Trait("Feature", "F6")]
public class MessageWaitingIndicatorTests
{
    [Theory]
    [InlineData(LyncRelease.Ocs2007R2, PoolKind.FrontEnd, false)]
    [InlineData(LyncRelease.Lync2010, PoolKind.FrontEnd, true)]
    [InlineData(LyncRelease.Lync2013, PoolKind.StandardEdition, true)]
    [InlineData(LyncRelease.Lync2013, PoolKind.Director, true)]
    [InlineData(LyncRelease.Lync2013, PoolKind.Branch, false)]
    [InlineData(LyncRelease.Sfb2019, PoolKind.FrontEnd, true)]
    public void Judge_AsExchUcUtilSetsIt_Passes(LyncRelease release, PoolKind kind, bool allowed) =>
        Verdict.Passes<MessageWaitingIndicator>(Allowing(Of(release, kind), allowed));

    [Theory]
    [InlineData(LyncRelease.Ocs2007R2, PoolKind.FrontEnd, "MessageWaitingIsAllowed")]
    [InlineData(LyncRelease.Lync2010, PoolKind.FrontEnd, "MessageWaitingIsForbidden")]
    [InlineData(LyncRelease.Lync2013, PoolKind.Director, "MessageWaitingIsForbidden")]
    [InlineData(LyncRelease.Lync2013, PoolKind.Branch, "MessageWaitingIsAllowed")]
    public void Judge_OtherThanExchUcUtilSetsIt_Fails(LyncRelease release, PoolKind kind, string reason) => Verdict.Fails<MessageWaitingIndicator>(
        Allowing(Of(release, kind), reason == "MessageWaitingIsAllowed"), Severity.Warning, reason, "umIpGateways/1:1");

    [Fact]
    public void Judge_GatewayOfPbx_Passes() => Verdict.Passes<MessageWaitingIndicator>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7", messageWaiting: false)));

    [Fact]
    public void Judge_ReleaseUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MessageWaitingIndicator>(SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MessageWaitingIndicator>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Exchange);

    private static Topology Of(LyncRelease release, PoolKind kind) =>
        SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = release, PoolKind = kind });

    private static Topology Allowing(Topology estate, bool allowed) =>
        estate.With(UmIpGateway.Schema, "1:1", gateway => gateway with { MessageWaitingIndicatorAllowed = allowed });
}
