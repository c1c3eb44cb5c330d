using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.6: avoid pools of a branch site; ExchUcUtil switches branches off.</summary>
[Trait("Feature", "F5")]
[Trait("Feature", "A5")]
public class OutboundOnBranchTests
{
    [Fact]
    public void Judge_BranchPlacesCalls_Fails() => Verdict.Fails<OutboundOnBranch>(
            SmallEstate.Clean.Put(SmallEstate.PoolOf("por-sba-001.litwareinc.com", PoolKind.Branch), SmallEstate.GatewayOf("2:1", "por-sba-001.litwareinc.com", outcalls: true)),
            Severity.Warning, "BranchPlacesCalls", "umIpGateways/2:1");

    [Fact]
    public void Judge_BranchPlacesNone_Passes() => Verdict.Passes<OutboundOnBranch>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("por-sba-001.litwareinc.com", PoolKind.Branch), SmallEstate.GatewayOf("2:1", "por-sba-001.litwareinc.com")));

    [Fact]
    public void Judge_OutcallsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OutboundOnBranch>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("por-sba-001.litwareinc.com", PoolKind.Branch), SmallEstate.GatewayOf("2:1", "por-sba-001.litwareinc.com") with { OutcallsAllowed = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OutboundOnBranch>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Exchange);
}
