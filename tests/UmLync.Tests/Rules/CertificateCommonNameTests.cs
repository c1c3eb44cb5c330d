using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5, H 5: a warning on servers whose FQDN is not the common name.</summary>
[Trait("Feature", "C1")]
public class CertificateCommonNameTests
{
    [Fact]
    public void Judge_OtherCommonName_Warns() => Verdict.Fails<CertificateCommonName>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um.litwareinc.com, O=Litware" }),
        Severity.Warning, "CommonNameIsOther", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_NoCommonName_Warns() => Verdict.Fails<CertificateCommonName>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "O=Litware" }),
        Severity.Warning, "CommonNameIsMissing", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_SeveralCommonNames_Warns() => Verdict.Fails<CertificateCommonName>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=atl-ex-001.litwareinc.com, CN=um.litwareinc.com" }),
        Severity.Warning, "CommonNamesAreSeveral", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_OwnCommonName_Passes() => Verdict.Passes<CertificateCommonName>(CertificateSample.Clean);

    [Fact]
    public void Judge_WildcardIsTheMatterOfAnotherRule_Passes() => Verdict.Passes<CertificateCommonName>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=*.litwareinc.com" }));

    [Fact]
    public void Judge_SubjectUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateCommonName>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
