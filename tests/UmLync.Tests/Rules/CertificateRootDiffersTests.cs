using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 39: a warning when both sides trust but the roots differ.</summary>
[Trait("Feature", "C2")]
public class CertificateRootDiffersTests
{
    [Fact]
    public void Judge_OtherRoot_Warns() => Verdict.Fails<CertificateRootDiffers>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = CertificateSample.OtherRoot }),
        Severity.Warning, "RootIsNotThatOfLync", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_SameRoot_Passes() => Verdict.Passes<CertificateRootDiffers>(CertificateSample.Clean);

    [Fact]
    public void Judge_OtherRootWithoutSipPlan_Passes() => Verdict.Passes<CertificateRootDiffers>(CertificateSample.WithoutLync.With(CertificateSample.First, certificate => certificate with { RootThumbprint = CertificateSample.OtherRoot }));

    [Fact]
    public void Judge_RootUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateRootDiffers>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = default }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_LyncCertificatesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateRootDiffers>(
        CertificateSample.Clean.Unread(Certificate.OfLync), SmallEstate.Exchange);
}
