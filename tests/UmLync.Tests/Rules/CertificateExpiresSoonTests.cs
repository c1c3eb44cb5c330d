using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 8: near expiry, on both sides.</summary>
[Trait("Feature", "C9")]
public class CertificateExpiresSoonTests
{
    [Fact]
    public void Judge_ThreeWeeksLeft_Warns() => Verdict.Fails<CertificateExpiresSoon>(
        CertificateSample.With(CertificateSample.Second, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-06-22") }),
        Severity.Warning, "CertificateEndIsNear", CertificateSample.On(CertificateSample.Second));

    [Fact]
    public void Judge_ThreeWeeksLeftOnLync_Warns() => Verdict.Fails<CertificateExpiresSoon>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-06-22") }),
        Severity.Warning, "CertificateEndIsNear", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_ThirtyDaysLeft_Passes() => Verdict.Passes<CertificateExpiresSoon>(CertificateSample.With(CertificateSample.First, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-07-01") }));

    [Fact]
    public void Judge_EndedAlready_Passes() => Verdict.Passes<CertificateExpiresSoon>(CertificateSample.With(CertificateSample.First, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-05-31") }));

    [Fact]
    public void Judge_EndUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateExpiresSoon>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { NotAfter = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
