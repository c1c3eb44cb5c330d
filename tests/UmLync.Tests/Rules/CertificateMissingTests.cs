using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.3: a certificate is needed in each of the four rows; C.5: only under TLS or Dual.</summary>
[Trait("Feature", "C1")]
public class CertificateMissingTests
{
    [Fact]
    public void Judge_RouterHasNone_Fails() => Verdict.Fails<CertificateMissing>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Services = new NameSet(["UM"]) }),
        Severity.Error, "ServiceHasNoCertificate", "umCallRouters/ATL-EX-001");

    [Fact]
    public void Judge_ServerHasNone_Fails() => Verdict.Fails<CertificateMissing>(
        CertificateSample.Clean.Gone(Certificate.OfExchange, CertificateSample.First + "\\" + new string('1', 40)).With(UmCallRouter.Schema, "ATL-EX-001", router => router with { StartupMode = UmStartupMode.TCP }),
        Severity.Error, "ServiceHasNoCertificate", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_EveryServiceHasOne_Passes() => Verdict.Passes<CertificateMissing>(CertificateSample.Clean);

    [Fact]
    public void Judge_CertificatesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateMissing>(
        CertificateSample.Clean.Unread(Certificate.OfExchange), SmallEstate.Exchange);

    [Fact]
    public void Judge_ServicesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateMissing>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Services = null }).Put(CertificateSample.Clean.All(Certificate.OfExchange).First() with { Thumbprint = CertificateSample.OtherRoot }), SmallEstate.Exchange, "PropertiesAreUnread");
}
