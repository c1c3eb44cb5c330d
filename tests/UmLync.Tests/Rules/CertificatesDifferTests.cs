using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.3, rows 1 and 2: without Lync, Client Access and Mailbox servers have the same certificate.</summary>
[Trait("Feature", "C1")]
public class CertificatesDifferTests
{
    [Fact]
    public void Judge_ServersApart_Warns() => Verdict.Fails<CertificatesDiffer>(
        CertificateSample.WithoutLync.Gone(UmCallRouter.Schema, "ATL-EX-001").Gone(UmService.Schema, "ATL-EX-002"),
        Severity.Warning, "CertificatesOfServicesDiffer", "exchange:litwareinc.com");

    [Fact]
    public void Judge_TwoOnOneServer_Warns() => Verdict.Fails<CertificatesDiffer>(
        CertificateSample.WithoutLync.With(CertificateSample.First, certificate => certificate with { Services = new NameSet(["UM"]) }).Put(CertificateSample.Clean.All(Certificate.OfExchange).First() with { Thumbprint = CertificateSample.OtherRoot, Services = new NameSet(["UMCallRouter"]) }),
        Severity.Warning, "CertificatesOfServicesDiffer", CertificateSample.First);

    [Fact]
    public void Judge_OneOnEachServer_Passes() => Verdict.Passes<CertificatesDiffer>(CertificateSample.WithoutLync);

    [Fact]
    public void Judge_WithLync_Passes() => Verdict.Passes<CertificatesDiffer>(CertificateSample.Clean.Gone(UmCallRouter.Schema, "ATL-EX-001").Gone(UmService.Schema, "ATL-EX-002"));

    [Fact]
    public void Judge_PlansUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificatesDiffer>(
        CertificateSample.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
