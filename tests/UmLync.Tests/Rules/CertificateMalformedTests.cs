using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.3: the certificate must be valid.</summary>
[Trait("Feature", "C1")]
public class CertificateMalformedTests
{
    [Fact]
    public void Judge_SubjectIsNoName_Fails() => Verdict.Fails<CertificateMalformed>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "atl-ex-001" }),
        Severity.Error, "CertificateHasMalformedParts", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_AlternativeNameIsNoHost_Fails() => Verdict.Fails<CertificateMalformed>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { SubjectAlternativeNames = new NameSet([SmallEstate.Pool, "https://atl-fe-001"]) }),
        Severity.Error, "CertificateHasMalformedParts", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_EveryPartReadable_Passes() => Verdict.Passes<CertificateMalformed>(CertificateSample.Clean);

    [Fact]
    public void Judge_SubjectUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateMalformed>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_CertificatesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateMalformed>(
        CertificateSample.Clean.Unread(Certificate.OfLync), SmallEstate.Lync);
}
