using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 4, H 18: an error when the server carries a SIP URI dial plan.</summary>
[Trait("Feature", "C1")]
public class CertificateSelfSignedTests
{
    [Fact]
    public void Judge_SelfSigned_Fails() => Verdict.Fails<CertificateSelfSigned>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { IsSelfSigned = true }),
        Severity.Error, "CertificateSignsItself", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_SelfSignedOnLync_Fails() => Verdict.Fails<CertificateSelfSigned>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { IsSelfSigned = true }),
        Severity.Error, "CertificateSignsItself", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_OfAnAuthority_Passes() => Verdict.Passes<CertificateSelfSigned>(CertificateSample.Clean);

    [Fact]
    public void Judge_SelfSignedWithoutSipPlan_Passes() => Verdict.Passes<CertificateSelfSigned>(CertificateSample.WithoutLync.With(CertificateSample.First, certificate => certificate with { IsSelfSigned = true }));

    [Fact]
    public void Judge_SelfSignedUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateSelfSigned>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { IsSelfSigned = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_PlansUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateSelfSigned>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { IsSelfSigned = true }).With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = null }).With(UmCallRouter.Schema, "ATL-EX-001", router => router with { DialPlans = null }), SmallEstate.Exchange, "PlansOfServerAreUnread");
}
