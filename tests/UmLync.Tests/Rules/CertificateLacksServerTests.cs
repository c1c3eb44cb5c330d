using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 6, H 5: an FQDN in neither CN nor SAN is the error.</summary>
[Trait("Feature", "C1")]
public class CertificateLacksServerTests
{
    [Fact]
    public void Judge_NamedNowhere_Fails() => Verdict.Fails<CertificateLacksServer>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um.litwareinc.com", SubjectAlternativeNames = new NameSet([CertificateSample.Second]) }),
        Severity.Error, "ServerIsNotNamed", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_CommonNameAlone_Passes() => Verdict.Passes<CertificateLacksServer>(CertificateSample.With(CertificateSample.First, certificate => certificate with { SubjectAlternativeNames = NameSet.Empty }));

    [Fact]
    public void Judge_AlternativeNameAlone_Passes() => Verdict.Passes<CertificateLacksServer>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um.litwareinc.com" }));

    [Fact]
    public void Judge_OtherCase_Passes() => Verdict.Passes<CertificateLacksServer>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=ATL-EX-001.LITWAREINC.COM", SubjectAlternativeNames = NameSet.Empty }));

    [Fact]
    public void Judge_WildcardSubjectIsTheMatterOfAnotherRule_Passes() => Verdict.Passes<CertificateLacksServer>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=*.litwareinc.com", SubjectAlternativeNames = NameSet.Empty }));

    [Fact]
    public void Judge_NamesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateLacksServer>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um", SubjectAlternativeNames = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_CertificatesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateLacksServer>(
        CertificateSample.Clean.Unread(Certificate.OfExchange), SmallEstate.Exchange);
}
