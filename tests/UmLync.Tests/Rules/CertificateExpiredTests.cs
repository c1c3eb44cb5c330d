using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 8: NotAfter, against the moment of the capture.</summary>
[Trait("Feature", "C9")]
public class CertificateExpiredTests
{
    [Fact]
    public void Judge_Ended_Fails() => Verdict.Fails<CertificateExpired>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-05-31") }),
        Severity.Error, "CertificateHasExpired", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_EndedOnLync_Fails() => Verdict.Fails<CertificateExpired>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-05-31") }),
        Severity.Error, "CertificateHasExpired", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_NotBegun_Fails() => Verdict.Fails<CertificateExpired>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { NotBefore = CertificateSample.Moment("2022-06-02") }),
        Severity.Error, "CertificateIsNotYetValid", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Valid_Passes() => Verdict.Passes<CertificateExpired>(CertificateSample.Clean);

    [Fact]
    public void Judge_CapturedEarlier_Passes() => Verdict.Passes<CertificateExpired>(CertificateSample.With(CertificateSample.First, certificate => certificate with { NotAfter = CertificateSample.Moment("2022-05-31") }).At("2022-05-01T00:00:00Z"));

    [Fact]
    public void Judge_EndUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateExpired>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { NotAfter = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_CertificatesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateExpired>(
        CertificateSample.Clean.Unread(Certificate.OfExchange), SmallEstate.Exchange);
}
