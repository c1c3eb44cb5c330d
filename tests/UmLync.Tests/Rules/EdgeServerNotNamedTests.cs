using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.8: the Edge Server of pools and Mediation Servers is named.</summary>
[Trait("Feature", "J6")]
public class EdgeServerNotNamedTests
{
    private static readonly MediationServer Alone = VoiceEstate.Mediation;

    [Fact]
    public void Judge_MediationServerWithoutEdge_Fails() => Verdict.Fails<EdgeServerNotNamed>(
        MediaEstate.Whole.Put(Alone), Severity.Warning, "MediationServerNamesNoEdge", "mediationServers/" + SmallEstate.Pool);

    [Fact]
    public void Judge_PoolOfUsersWithoutEdge_Fails() => Verdict.Fails<EdgeServerNotNamed>(
        MediaEstate.Whole.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { EdgeServer = Optional<string>.None }), Severity.Warning, "PoolNamesNoEdge", "pools/" + SmallEstate.Pool);

    [Fact]
    public void Judge_PoolOfNobody_Passes() => Verdict.Passes<EdgeServerNotNamed>(MediaEstate.Whole.Put(SmallEstate.PoolOf("atl-cs-002.litwareinc.com")));

    // Nobody calls from outside where there is no such service at all.
    [Fact]
    public void Judge_DeploymentWithoutEdge_Passes() => Verdict.Passes<EdgeServerNotNamed>(VoiceEstate.Whole);

    [Fact]
    public void Judge_EverybodyNamesOne_Passes() => Verdict.Passes<EdgeServerNotNamed>(MediaEstate.Whole.Put(Alone with { EdgeServer = MediaEstate.Edge }));

    [Fact]
    public void Judge_EdgeServersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<EdgeServerNotNamed>(MediaEstate.Whole.Unread(EdgeServer.Schema), SmallEstate.Lync);

    [Fact]
    public void Judge_EdgeOfAMediationServerUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<EdgeServerNotNamed>(
        MediaEstate.Whole.Put(Alone with { EdgeServer = default }), SmallEstate.Lync, "PropertiesAreUnread");
}
