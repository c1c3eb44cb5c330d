using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5: 2048 bits and more are recommended; RSA and the curves P-256, P-384, P-521.</summary>
[Trait("Feature", "C1")]
public class CertificateKeyWeakTests
{
    [Fact]
    public void Judge_Rsa1024_Warns() => Verdict.Fails<CertificateKeyWeak>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { KeySize = 1024 }),
        Severity.Warning, "KeyIsShort", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Curve192_Warns() => Verdict.Fails<CertificateKeyWeak>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyAlgorithm = "ECDSA", KeySize = 192 }),
        Severity.Warning, "KeyIsShort", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Rsa2048_Passes() => Verdict.Passes<CertificateKeyWeak>(CertificateSample.Clean);

    [Fact]
    public void Judge_Rsa4096_Passes() => Verdict.Passes<CertificateKeyWeak>(CertificateSample.With(CertificateSample.First, certificate => certificate with { KeySize = 4096 }));

    [Fact]
    public void Judge_Curve256_Passes() => Verdict.Passes<CertificateKeyWeak>(CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyAlgorithm = "ECDSA", KeySize = 256 }));

    [Fact]
    public void Judge_UnknownAlgorithm_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateKeyWeak>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyAlgorithm = "1.2.3.4" }), SmallEstate.Exchange, "KeyAlgorithmIsUnknown");

    [Fact]
    public void Judge_SizeUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateKeyWeak>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { KeySize = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
