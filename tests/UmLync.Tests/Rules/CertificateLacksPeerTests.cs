using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.6: the address of the gateway, the FQDN of the pool, stands in the certificate of the peer.</summary>
[Trait("Feature", "C1")]
public class CertificateLacksPeerTests
{
    [Fact]
    public void Judge_PoolIsNotNamed_Warns() => Verdict.Fails<CertificateLacksPeer>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { Subject = "CN=atl-fe-001.litwareinc.com", SubjectAlternativeNames = new NameSet([CertificateSample.FrontEnd]) }),
        Severity.Warning, "PeerIsNotNamed", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_PoolIsNamed_Passes() => Verdict.Passes<CertificateLacksPeer>(CertificateSample.Clean);

    [Fact]
    public void Judge_PoolAmongAlternativeNames_Passes() => Verdict.Passes<CertificateLacksPeer>(CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { Subject = "CN=atl-fe-001.litwareinc.com" }));

    [Fact]
    public void Judge_NamesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateLacksPeer>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { Subject = "CN=lync", SubjectAlternativeNames = null }), SmallEstate.Lync, "PropertiesAreUnread");
}
