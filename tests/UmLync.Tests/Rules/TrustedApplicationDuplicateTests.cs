using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.3, H 1, E.2 row 37: a second entry for a server that its dial plan makes known stops instant messaging.</summary>
[Trait("Feature", "I2")]
public class TrustedApplicationDuplicateTests
{
    [Fact]
    public void Judge_PoolOfAKnownServer_Fails() => Verdict.Fails<TrustedApplicationDuplicate>(
        OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf(OwaEstate.Server1)), Severity.Error, "TrustIsDuplicate", "trustedApplicationPools/" + OwaEstate.Server1);

    // That a computer in it is enough is inferred (H 48), and so no error.
    [Fact]
    public void Judge_PoolWithAKnownComputer_Passes() => Verdict.Passes<TrustedApplicationDuplicate>(
        OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName, OwaEstate.Server1, OwaEstate.Server2)));

    [Fact]
    public void Judge_PoolOfTheOwaName_Passes() => Verdict.Passes<TrustedApplicationDuplicate>(OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName)));

    [Fact]
    public void Judge_PoolOfAnotherProduct_Passes() => Verdict.Passes<TrustedApplicationDuplicate>(OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf("bot.litwareinc.com")));

    [Fact]
    public void Judge_PoolsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TrustedApplicationDuplicate>(OwaEstate.CoLocated.Unread(TrustedApplicationPool.Schema), SmallEstate.Lync);
}
