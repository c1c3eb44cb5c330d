using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.6, J.7: Lync Server 2013 works with Exchange 2010, without three features; information, not a fault.</summary>
[Trait("Feature", "A6")]
[Trait("Feature", "A7")]
public class LossyPairTests
{
    [Fact]
    public void Judge_Exchange2010WithLync2013_Informs() => Verdict.Fails<LossyPair>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0")),
            Severity.Information, "PairLosesFeatures", "exchange:litwareinc.com");

    [Fact]
    public void Judge_Exchange2013WithLync2013_Passes() => Verdict.Passes<LossyPair>(SmallEstate.Clean);

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<LossyPair>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Exchange);
}
