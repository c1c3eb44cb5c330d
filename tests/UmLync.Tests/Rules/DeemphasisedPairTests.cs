using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.6: Unified Messaging remains available with Skype for Business Server 2019, but de-emphasised.</summary>
[Trait("Feature", "A6")]
[Trait("Feature", "A7")]
public class DeemphasisedPairTests
{
    [Fact]
    public void Judge_Sfb2019WithExchange2013_Informs() => Verdict.Fails<DeemphasisedPair>(
            SmallEstate.Clean.Put(SmallEstate.PoolOf("sfb19.litwareinc.com", release: LyncRelease.Sfb2019)),
            Severity.Information, "PairIsDeemphasised", "lync:litwareinc.com");

    [Fact]
    public void Judge_Sfb2015WithExchange2013_Passes() => Verdict.Passes<DeemphasisedPair>(SmallEstate.Clean.Put(SmallEstate.PoolOf("sfb15.litwareinc.com", release: LyncRelease.Sfb2015)));

    [Fact]
    public void Judge_ExchangeServerUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DeemphasisedPair>(SmallEstate.Clean.Unread(ExchangeServer.Schema), SmallEstate.Lync);
}
