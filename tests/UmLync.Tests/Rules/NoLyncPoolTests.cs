using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.2, step 1: at least one Lync pool must exist.</summary>
[Trait("Feature", "A1")]
public class NoLyncPoolTests
{
    [Fact]
    public void Judge_DeploymentWithoutPool_Fails() => Verdict.Fails<NoLyncPool>(
            SmallEstate.Clean.None(LyncPool.Schema),
            Severity.Error, "DeploymentHasNoPool", "lync:litwareinc.com");

    [Fact]
    public void Judge_DeploymentWithPool_Passes() => Verdict.Passes<NoLyncPool>(SmallEstate.Clean);

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NoLyncPool>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Lync);
}
