using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.6 lists no row for Exchange 2010 with Skype for Business Server.</summary>
[Trait("Feature", "A6")]
public class UndocumentedPairTests
{
    [Fact]
    public void Judge_Exchange2010WithSfb2015_Warns() => Verdict.Fails<UndocumentedPair>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.PoolOf("sfb15.litwareinc.com", release: LyncRelease.Sfb2015)),
            Severity.Warning, "PairIsUndocumented", "exchange:litwareinc.com");

    [Fact]
    public void Judge_Exchange2010WithLync2013_Passes() => Verdict.Passes<UndocumentedPair>(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0")));

    [Fact]
    public void Judge_ReleaseUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UndocumentedPair>(SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
