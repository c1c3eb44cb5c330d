using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 48, D.3: needed when the name of the OWA pool is not among the known servers.</summary>
[Trait("Feature", "I1")]
public class TrustedApplicationMissingTests
{
    [Fact]
    public void Judge_NameThatNobodyKnows_Fails() => Verdict.Fails<TrustedApplicationMissing>(OwaEstate.SharedName, Severity.Warning, "TrustIsMissing", OwaEstate.OwaName);

    [Fact]
    public void Judge_PoolWithoutApplication_Fails() => Verdict.Fails<TrustedApplicationMissing>(
        OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName)), Severity.Warning, "TrustHasNoApplication", "trustedApplicationPools/" + OwaEstate.OwaName);

    // J.7: one pool, in the deployment to which Outlook Web App speaks.
    [Fact]
    public void Judge_AnotherDeploymentBeside_FailsOnce() => Verdict.Fails<TrustedApplicationMissing>(
        OwaEstate.SharedName.BesideFabrikam(), Severity.Warning, "TrustIsMissing", OwaEstate.OwaName);

    [Fact]
    public void Judge_AnotherDeploymentBesideAPoolThatIsThere_Passes() => Verdict.Passes<TrustedApplicationMissing>(
        OwaEstate.SharedName.BesideFabrikam().Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName), OwaEstate.ApplicationOf(OwaEstate.OwaName)));

    [Fact]
    public void Judge_CoLocated_Passes() => Verdict.Passes<TrustedApplicationMissing>(OwaEstate.CoLocated);

    [Fact]
    public void Judge_InstantMessagingNotSetUp_Passes() => Verdict.Passes<TrustedApplicationMissing>(
        OwaEstate.CoLocated.WithoutPlans("ATL-EX-001", "ATL-EX-002").Put(OwaEstate.ConfigOf("ATL-EX-001", null, null), OwaEstate.ConfigOf("ATL-EX-002", null, null)));

    [Fact]
    public void Judge_ApplicationsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TrustedApplicationMissing>(OwaEstate.SharedName.Unread(TrustedApplication.Schema), SmallEstate.Lync);
}
