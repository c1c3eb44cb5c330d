using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.3: simplest is the same certificate on every Exchange server; advice, never a fault.</summary>
[Trait("Feature", "C1")]
public class CertificatesCouldBeOneTests
{
    [Fact]
    public void Judge_OneForEachServer_Informs() => Verdict.Fails<CertificatesCouldBeOne>(
        CertificateSample.Clean,
        Severity.Information, "OneCertificateWouldDo", "exchange:litwareinc.com");

    [Fact]
    public void Judge_OneForAll_Passes() => Verdict.Passes<CertificatesCouldBeOne>(CertificateSample.Shared("um.litwareinc.com", CertificateSample.First, CertificateSample.Second));

    [Fact]
    public void Judge_CertificatesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificatesCouldBeOne>(
        CertificateSample.Clean.Unread(Certificate.OfExchange), SmallEstate.Exchange);
}
