using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 5, H 6: an error on the common name.</summary>
[Trait("Feature", "C1")]
public class CertificateWildcardSubjectTests
{
    [Fact]
    public void Judge_WildcardSubject_Fails() => Verdict.Fails<CertificateWildcardSubject>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=*.litwareinc.com" }),
        Severity.Error, "CommonNameIsWildcard", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_WildcardSubjectOnLync_Fails() => Verdict.Fails<CertificateWildcardSubject>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { Subject = "CN=*.litwareinc.com, O=Litware" }),
        Severity.Error, "CommonNameIsWildcard", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_WildcardAmongAlternativeNames_Passes() => Verdict.Passes<CertificateWildcardSubject>(CertificateSample.With(CertificateSample.First, certificate => certificate with { SubjectAlternativeNames = new NameSet(["*.litwareinc.com"]) }));

    [Fact]
    public void Judge_WildcardSubjectWithoutSipPlan_Passes() => Verdict.Passes<CertificateWildcardSubject>(CertificateSample.WithoutLync.With(CertificateSample.First, certificate => certificate with { Subject = "CN=*.litwareinc.com" }));

    [Fact]
    public void Judge_SubjectUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateWildcardSubject>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
