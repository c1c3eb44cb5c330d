using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 13: bind UM and UMCallRouter only.</summary>
[Trait("Feature", "C1")]
public class CertificateOtherServicesTests
{
    [Fact]
    public void Judge_AlsoForWebAndMail_Warns() => Verdict.Fails<CertificateOtherServices>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Services = new NameSet(["UM", "UMCallRouter", "IIS", "SMTP"]) }),
        Severity.Warning, "CertificateServesOthers", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_UmOnly_Passes() => Verdict.Passes<CertificateOtherServices>(CertificateSample.Clean);

    [Fact]
    public void Judge_OneServiceOnly_Passes() => Verdict.Passes<CertificateOtherServices>(CertificateSample.With(CertificateSample.First, certificate => certificate with { Services = new NameSet(["um"]) }));

    [Fact]
    public void Judge_ServicesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateOtherServices>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Services = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
