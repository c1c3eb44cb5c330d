using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5, J.6: what is imported must hold the private key.</summary>
[Trait("Feature", "C1")]
public class CertificatePrivateKeyTests
{
    [Fact]
    public void Judge_NoKey_Warns() => Verdict.Fails<CertificatePrivateKey>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { HasPrivateKey = false }),
        Severity.Warning, "PrivateKeyIsMissing", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_NoKeyOnLync_Warns() => Verdict.Fails<CertificatePrivateKey>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { HasPrivateKey = false }),
        Severity.Warning, "PrivateKeyIsMissing", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_WithKey_Passes() => Verdict.Passes<CertificatePrivateKey>(CertificateSample.Clean);

    [Fact]
    public void Judge_KeyUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificatePrivateKey>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { HasPrivateKey = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
