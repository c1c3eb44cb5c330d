using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5 and RFC 5280, section 4.2.1.3.</summary>
[Trait("Feature", "C1")]
public class CertificateKeyUsageTests
{
    [Fact]
    public void Judge_OfAnAuthority_Warns() => Verdict.Fails<CertificateKeyUsage>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyUsages = new NameSet(["KeyCertSign", "CrlSign"]) }),
        Severity.Warning, "KeyMayNotServeTls", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_SignatureAndEncipherment_Passes() => Verdict.Passes<CertificateKeyUsage>(CertificateSample.Clean);

    [Fact]
    public void Judge_SignatureOnly_Passes() => Verdict.Passes<CertificateKeyUsage>(CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyUsages = new NameSet(["DigitalSignature"]) }));

    [Fact]
    public void Judge_NoUsageNamed_Passes() => Verdict.Passes<CertificateKeyUsage>(CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyUsages = NameSet.Empty }));

    [Fact]
    public void Judge_UsagesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateKeyUsage>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { KeyUsages = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
