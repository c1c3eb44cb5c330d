using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5: every certificate of a server supports server authentication.</summary>
[Trait("Feature", "C1")]
public class CertificateServerAuthenticationTests
{
    [Fact]
    public void Judge_ClientOnly_Warns() => Verdict.Fails<CertificateServerAuthentication>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { EnhancedKeyUsages = new NameSet(["1.3.6.1.5.5.7.3.2"]) }),
        Severity.Warning, "ServerAuthenticationIsMissing", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_Server_Passes() => Verdict.Passes<CertificateServerAuthentication>(CertificateSample.Clean);

    [Fact]
    public void Judge_NoUseNamed_Passes() => Verdict.Passes<CertificateServerAuthentication>(CertificateSample.With(CertificateSample.First, certificate => certificate with { EnhancedKeyUsages = NameSet.Empty }));

    [Fact]
    public void Judge_AnyUse_Passes() => Verdict.Passes<CertificateServerAuthentication>(CertificateSample.With(CertificateSample.First, certificate => certificate with { EnhancedKeyUsages = new NameSet(["2.5.29.37.0"]) }));

    [Fact]
    public void Judge_UsesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateServerAuthentication>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { EnhancedKeyUsages = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
