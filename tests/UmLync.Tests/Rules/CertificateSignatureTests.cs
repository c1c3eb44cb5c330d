using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5: SHA-1 and SHA-2 are supported, RSASSA-PSS is not.</summary>
[Trait("Feature", "C1")]
public class CertificateSignatureTests
{
    [Fact]
    public void Judge_Pss_Warns() => Verdict.Fails<CertificateSignature>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { SignatureAlgorithm = "RSASSA-PSS" }),
        Severity.Warning, "SignatureIsUnsupported", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Md5_Warns() => Verdict.Fails<CertificateSignature>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { SignatureAlgorithm = "md5RSA" }),
        Severity.Warning, "SignatureIsUnsupported", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Sha1_Warns() => Verdict.Fails<CertificateSignature>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { SignatureAlgorithm = "sha1RSA" }),
        Severity.Warning, "SignatureCanBeForged", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Sha256_Passes() => Verdict.Passes<CertificateSignature>(CertificateSample.Clean);

    [Fact]
    public void Judge_Sha384OnACurve_Passes() => Verdict.Passes<CertificateSignature>(CertificateSample.With(CertificateSample.First, certificate => certificate with { SignatureAlgorithm = "sha384ECDSA" }));

    [Fact]
    public void Judge_UnknownAlgorithm_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateSignature>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { SignatureAlgorithm = "1.2.3.4" }), SmallEstate.Exchange, "SignatureAlgorithmIsUnknown");

    [Fact]
    public void Judge_AlgorithmUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateSignature>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { SignatureAlgorithm = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
