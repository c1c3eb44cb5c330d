using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Tests.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md J.3: a certificate is needed in every topology; H 32 and J.6: those of Exchange 2010 on the newer servers.</summary>
[Trait("Feature", "C6")]
public class CertificateDesignerTests
{
    private const string Address = "exchangeCertificates/" + CertificateSample.First + "\\";

    private static readonly string Own = new('1', 40);
    private static readonly Certificate Renewal = CertificateAssignmentDesignerTests.Renewal(CertificateSample.First);

    [Fact]
    public void Design_EstateWithCertificates_PlansNothing() => Assert.Empty(Drawn.By(CertificateSample.Clean, new CertificateDesigner()));

    [Fact]
    public void Design_ServicesWithoutCertificate_GetTheOneThatFits() => Assert.Equal(
        ["Update " + Address + Own + ": services = UM, UMCallRouter"],
        By(CertificateSample.With(CertificateSample.First, own => own with { Services = NameSet.Empty })));

    // J.3: one certificate serves both.
    [Fact]
    public void Design_ServiceBesideOneThatHasACertificate_GetsTheSame() => Assert.Equal(
        ["Update " + Address + Own + ": services = UM, UMCallRouter"],
        By(CertificateSample.With(CertificateSample.First, own => own with { Services = new NameSet(["UM"]) }).Put(Renewal)));

    [Fact]
    public void Design_SeveralThatFit_AreNotGuessed() => LeavesOut(
        "SeveralCertificatesFit", CertificateSample.With(CertificateSample.First, own => own with { Services = NameSet.Empty }).Put(Renewal));

    // J.2 step 4: only a person obtains one.
    [Fact]
    [Trait("Feature", "B1")]
    public void Design_NoneThatFits_IsATaskOfAPerson()
    {
        Topology estate = CertificateSample.With(CertificateSample.First, own => own with { Services = NameSet.Empty, IsSelfSigned = true });

        PlannedChange task = Assert.Single(Drawn.PlanOf(estate, new CertificateDesigner()).Changes);

        Assert.Equal((ChangeAction.Manual, "exchange:litwareinc.com/certificateInstallations/ATL-EX-001"), (task.Action, task.Key.ToString()));
        Assert.Equal("NoCertificateFits", Assert.Single(task.Reasons).Reason.Id);
        Assert.Equal("InstallCertificate", Instructions.For(task).Id);
    }

    [Fact]
    public void Design_ServicesUnread_AreNotGuessed() => LeavesOut(
        "PropertyWasNotRead", CertificateSample.With(CertificateSample.First, own => own with { Services = null }));

    [Fact]
    public void Design_CertificatesUnread_PlansNothing() => Assert.Empty(By(CertificateSample.Clean.Unread(Certificate.OfExchange)));

    [Fact]
    public void Design_ServerThatNeedsNoTls_IsLeftAlone() => Assert.Empty(By(CertificateSample.With(CertificateSample.First, own => own with { Services = NameSet.Empty })
        .Put(SmallEstate.PlanOf(SmallEstate.Plan, VoipSecurity.Unsecured))));

    [Fact]
    [Trait("Feature", "B1")]
    public void Design_ChoiceOfTheBlueprint_IsFollowed()
    {
        Topology estate = CertificateSample.Clean.Put(Renewal);

        Assert.Equal(["Update " + Address + Renewal.Thumbprint + ": services = UM, UMCallRouter"], Drawn.By(estate, Choosing("ATL-EX-001", Renewal.Thumbprint), new CertificateDesigner()));
        Assert.Equal(
            ["exchangeServers/ATL-EX-002: ChosenCertificateIsNotThere"], Drawn.LeftOutBy(estate, Choosing(CertificateSample.Second, Renewal.Thumbprint), new CertificateDesigner()));
        Assert.Equal(
            ["exchangeServers/ATL-EX-001: CertificateIsUnfit"],
            Drawn.LeftOutBy(CertificateSample.Clean.Put(Renewal with { IsSelfSigned = true }), Choosing("ATL-EX-001", Renewal.Thumbprint), new CertificateDesigner()));
    }

    [Fact]
    [Trait("Feature", "B1")]
    public void Blueprint_WithCertificates_IsReadAsItWasWritten()
    {
        Blueprint choices = Choosing("ATL-EX-001", Renewal.Thumbprint);

        Assert.Equal(choices.Certificates, BlueprintReader.Read(BlueprintWriter.ToBytes(choices), "blueprint.json").Certificates);
    }

    // H 32: the Spanish edition reverses the direction; the certificates go to the newer servers.
    [Fact]
    [Trait("Feature", "C5")]
    public void Design_SecuredPlansOnExchange2010_WantItsCertificatesOnTheNewerServers()
    {
        Topology estate = CertificateSample.Clean.Put(
            SmallEstate.ServerOf("EX10", "14.3.513.0"),
            SmallEstate.UmServerOf("EX10", SmallEstate.Plan),
            Renewal with { Computer = Fqdn.Parse("ex10.litwareinc.com"), Subject = "CN=ex10.litwareinc.com", Services = new NameSet(["UM"]) });

        Assert.Equal(
            [.. new[] { CertificateSample.First, CertificateSample.Second }.Select(server => "Manual exchangeCertificates/" + server + "\\" + Renewal.Thumbprint + ": subject = CN=ex10.litwareinc.com")],
            By(estate));
    }

    // H 13: over anything that random designers draw on random estates, and over every plan of an assignment there.
    [Fact]
    public void Calls_OfAnyPlan_NeverBindIisOrSmtp()
    {
        CommandCall[] calls = [.. RandomPlans.Changes.Concat(Assignments()).SelectMany(CommandCatalog.CallsFor).Where(call => call.Name == "Enable-ExchangeCertificate")];
        string[] services = [.. calls.SelectMany(call => ((CommandValue.Texts)call.Parameters.Single(parameter => parameter.Name == "Services").Value).Values)];

        Assert.NotEmpty(services);
        Assert.All(services, service => Assert.Contains(service, new[] { "UM", "UMCallRouter" }, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<PlannedChange> Assignments()
    {
        string[][] present = [[], ["IIS"], ["SMTP"], ["IIS", "SMTP", "POP"], ["UM"], ["UMCallRouter", "IIS"], ["Federation"]];
        return
            from former in present
            from renewed in present
            let estate = CertificateSample.With(CertificateSample.First, own => own with { Services = new NameSet(former) }).Put(Renewal with { Services = new NameSet(renewed) })
            from change in Drawn.PlanOf(estate, new CertificateAssignmentDesigner(Renewal.Thumbprint), new CertificateDesigner()).Changes
            select change;
    }

    private static Blueprint Choosing(string server, Thumbprint thumbprint) =>
        Blueprint.Empty with { Certificates = new Dictionary<string, Thumbprint>(StringComparer.OrdinalIgnoreCase) { [server] = thumbprint } };

    private static IEnumerable<string> By(Topology estate) => Drawn.By(estate, Blueprint.Empty, new CertificateDesigner());

    private static void LeavesOut(string reason, Topology estate)
    {
        Assert.Empty(By(estate));
        Assert.Equal([reason], Drawn.LeftOutBy(estate, new CertificateDesigner()));
    }
}
