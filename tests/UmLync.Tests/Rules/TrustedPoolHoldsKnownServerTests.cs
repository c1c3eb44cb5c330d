using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 48: a pool is forbidden too when a computer in it is known through a SIP dial plan; inferred.</summary>
[Trait("Feature", "I2")]
public class TrustedPoolHoldsKnownServerTests
{
    [Fact]
    public void Judge_PoolWithAKnownComputer_FailsOnce() => Verdict.Fails<TrustedPoolHoldsKnownServer>(
        OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName, OwaEstate.Server1, OwaEstate.Server2)),
        Severity.Warning, "TrustIsDuplicate", "trustedApplicationPools/" + OwaEstate.OwaName);

    // D.3, E.2 row 37: that is the error.
    [Fact]
    public void Judge_PoolOfAKnownServer_Passes() => Verdict.Passes<TrustedPoolHoldsKnownServer>(OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf(OwaEstate.Server1)));

    [Fact]
    public void Judge_PoolOfTheOwaName_Passes() => Verdict.Passes<TrustedPoolHoldsKnownServer>(OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName)));

    [Fact]
    public void Judge_PoolsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TrustedPoolHoldsKnownServer>(OwaEstate.CoLocated.Unread(TrustedApplicationPool.Schema), SmallEstate.Lync);
}
