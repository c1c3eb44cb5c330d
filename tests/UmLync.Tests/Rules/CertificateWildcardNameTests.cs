using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 6: a warning when the name is matched only by a wildcard among the alternative names.</summary>
[Trait("Feature", "C1")]
public class CertificateWildcardNameTests
{
    [Fact]
    public void Judge_OnlyByWildcard_Warns() => Verdict.Fails<CertificateWildcardName>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um.litwareinc.com", SubjectAlternativeNames = new NameSet(["*.litwareinc.com"]) }),
        Severity.Warning, "NameNeedsWildcard", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_PoolOnlyByWildcard_Warns() => Verdict.Fails<CertificateWildcardName>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { Subject = "CN=lync", SubjectAlternativeNames = new NameSet(["*.litwareinc.com"]) }),
        Severity.Warning, "NameNeedsWildcard", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_CommonNameBesideWildcard_Passes() => Verdict.Passes<CertificateWildcardName>(CertificateSample.With(CertificateSample.First, certificate => certificate with { SubjectAlternativeNames = new NameSet(["*.litwareinc.com"]) }));

    [Fact]
    public void Judge_NameBesideWildcard_Passes() => Verdict.Passes<CertificateWildcardName>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um.litwareinc.com", SubjectAlternativeNames = new NameSet(["*.litwareinc.com", CertificateSample.First]) }));

    [Fact]
    public void Judge_WildcardOfOtherDomain_Passes() => Verdict.Passes<CertificateWildcardName>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um", SubjectAlternativeNames = new NameSet(["*.contoso.com"]) }));

    [Fact]
    public void Judge_NamesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateWildcardName>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um", SubjectAlternativeNames = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
