using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.3, H 5: a shared certificate lists the FQDN of every Client Access and Mailbox server.</summary>
[Trait("Feature", "C1")]
public class CertificateSharedNamesTests
{
    [Fact]
    public void Judge_SharedLacksOne_Warns() => Verdict.Fails<CertificateSharedNames>(
        CertificateSample.Shared("um.litwareinc.com", CertificateSample.First),
        Severity.Warning, "SharedCertificateLacksServers", "exchangeCertificates/" + CertificateSample.First + "\\" + new string('3', 40), "exchangeCertificates/" + CertificateSample.Second + "\\" + new string('3', 40));

    [Fact]
    public void Judge_SharedListsAll_Passes() => Verdict.Passes<CertificateSharedNames>(CertificateSample.Shared("um.litwareinc.com", CertificateSample.First, CertificateSample.Second));

    [Fact]
    public void Judge_OneForEachServer_Passes() => Verdict.Passes<CertificateSharedNames>(CertificateSample.Clean);

    [Fact]
    public void Judge_ServersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateSharedNames>(
        CertificateSample.Clean.Unread(ExchangeServer.Schema), SmallEstate.Exchange);

    [Fact]
    public void Judge_NamesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateSharedNames>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { Subject = "CN=um", SubjectAlternativeNames = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
