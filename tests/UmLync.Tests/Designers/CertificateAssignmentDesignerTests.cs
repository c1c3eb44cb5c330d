using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Certificates;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// docs/domain.md H 14: TLS or Dual, then the certificate, then the restart; C.5 and H 13: UM and UMCallRouter only; J.7 and D.4:
/// the other places that hold the thumbprint follow.
/// </summary>
[Trait("Feature", "C6")]
public class CertificateAssignmentDesignerTests
{
    private const string Address = "exchangeCertificates/" + CertificateSample.First + "\\";

    private static readonly Thumbprint New = Thumbprint.Parse(new string('4', 40));
    private static readonly Thumbprint Old = Thumbprint.Parse(new string('1', 40));

    private static readonly Topology Renewed = CertificateSample.Clean.Put(Renewal(CertificateSample.First));

    [Fact]
    [Trait("Feature", "C7")]
    public void Design_ServerUnderTcp_IsTheDocumentedOrder()
    {
        Topology estate = Renewed
            .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TCP })
            .With(UmCallRouter.Schema, "ATL-EX-001", router => router with { StartupMode = UmStartupMode.TCP });

        Assert.Equal(
            [
                "Update umServices/ATL-EX-001: startupMode = Dual",
                "Update umCallRouters/ATL-EX-001: startupMode = Dual",
                "Update " + Address + New + ": services = UM, UMCallRouter",
                "Operate exchangeWindowsServices/" + CertificateSample.First + "\\MSExchangeUM",
                "Operate exchangeWindowsServices/" + CertificateSample.First + "\\MSExchangeUMCR",
            ],
            By(estate));
    }

    // H 7: a server at TLS that carries secured plans only is left at TLS.
    [Theory]
    [InlineData(UmStartupMode.TLS)]
    [InlineData(UmStartupMode.Dual)]
    [Trait("Feature", "C7")]
    public void Design_ServerThatListensForTls_KeepsItsMode(UmStartupMode mode)
    {
        Topology estate = Renewed
            .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = mode })
            .With(UmCallRouter.Schema, "ATL-EX-001", router => router with { StartupMode = mode });

        Assert.Equal(3, By(estate).Count);
        Assert.StartsWith("Update " + Address, By(estate)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Design_OtherServicesOfTheCertificate_StayAndAreNotNamed()
    {
        Plan plan = PlanOf(CertificateSample.Clean.Put(Renewal(CertificateSample.First) with { Services = new NameSet(["SMTP", "IIS"]) }));

        PlannedChange binding = plan.Changes.Single(change => change.Key.Kind == Certificate.OfExchange);
        Assert.Equal(
            ["Enable-ExchangeCertificate -Thumbprint " + New + " -Server " + CertificateSample.First + " -Services [UM, UMCallRouter] -Confirm:off -Force"],
            CommandCatalog.CallsFor(binding).Select(Said.By));
        Assert.Equal("IIS, SMTP, UM, UMCallRouter", binding.Properties.Single().AfterText);
    }

    // The former certificate is a fact: what was superseded meanwhile is not superseded again, and undo knows it.
    [Fact]
    [Trait("Feature", "C7")]
    public void Design_Binding_IsCompensatedAndAskedFor()
    {
        PlannedChange binding = PlanOf(Renewed).Changes.Single(change => change.Key.Kind == Certificate.OfExchange);
        PlannedChange first = PlanOf(Renewed.Gone(Certificate.OfExchange, CertificateSample.First + "\\" + Old)).Changes.Single(change => change.Key.Kind == Certificate.OfExchange);

        Assert.Contains(binding.Facts, fact => fact.Key.Name.EndsWith(Old.ToString(), StringComparison.Ordinal) && fact.Property.Name == "services");
        Assert.Equal((Inverse.Compensation, true), (binding.Inverse, binding.IsDangerous));
        Assert.Equal((Inverse.None, true), (first.Inverse, first.IsDangerous));
    }

    [Fact]
    public void Design_AssignedCertificate_PlansNothing() => Assert.Empty(Drawn.By(CertificateSample.Clean, new CertificateAssignmentDesigner(Old)));

    [Fact]
    public void Design_WithoutServers_TakesAllThatHaveTheCertificate()
    {
        Topology estate = Renewed.Put(Renewal(CertificateSample.Second));

        Assert.Equal([CertificateSample.First, CertificateSample.Second], BindingsIn(Drawn.PlanOf(estate, new CertificateAssignmentDesigner(New))));
        Assert.Equal([CertificateSample.Second], BindingsIn(Drawn.PlanOf(estate, new CertificateAssignmentDesigner(New, ["ATL-EX-002"]))));
    }

    [Fact]
    [Trait("Feature", "C8")]
    public void Design_WebConfigThatNamesTheFormer_Follows()
    {
        Topology estate = Renewed.Put(WebConfig("ATL-EX-001", Old), WebConfig("ATL-EX-002", Old));

        Assert.Contains(By(estate), line => line.EndsWith(" owaWebConfigs/ATL-EX-001: imCertificateThumbprint = " + New, StringComparison.Ordinal));
        Assert.DoesNotContain(By(estate), line => line.Contains("owaWebConfigs/ATL-EX-002", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Feature", "C8")]
    public void Design_WebConfigThatNamesAnother_Stays() =>
        Assert.DoesNotContain(By(Renewed.Put(WebConfig("ATL-EX-001", Thumbprint.Parse(new string('9', 40))))), line => line.Contains("owaWebConfigs", StringComparison.Ordinal));

    // A run that ended between certificate and web.config: the place goes on to follow.
    [Fact]
    [Trait("Feature", "C8")]
    public void Design_WebConfigLeftBehind_StillFollows()
    {
        Topology estate = Renewed.Put(WebConfig("ATL-EX-001", Old))
            .With(CertificateSample.First, former => former with { Services = NameSet.Empty })
            .Put(Renewal(CertificateSample.First) with { Services = new NameSet(["UM", "UMCallRouter"]) });

        Assert.Equal(["Update owaWebConfigs/ATL-EX-001: imCertificateThumbprint = " + New, "Operate owaPoolRecycles/atl-ex-001.litwareinc.com"], By(estate));
    }

    // H 10: always the whole list of parameters.
    [Fact]
    [Trait("Feature", "C8")]
    public void Design_OverrideThatNamesTheFormer_FollowsWithItsWholeList()
    {
        Topology estate = On2016(Renewed).Put(Override("ATL-EX-001"));

        Assert.Contains(By(estate), line => line.Contains(
            " settingOverrides/IM: component = OwaServer, section = IMSettings, parameters = IMCertificateThumbprint=" + New + ", IMServerName=" + SmallEstate.Pool, StringComparison.Ordinal));
    }

    // Law 2 of docs/design.md: a web.config that was not read may name the former certificate, and nobody would know.
    [Fact]
    [Trait("Feature", "C8")]
    public void Design_PlacesUnreadWhereInstantMessagingIsOffered_AreSaidToStayBehind()
    {
        Topology offered = Renewed.Put(Owa.OwaEstate.DirectoryOf("ATL-EX-001"));

        Assert.Contains(PlanOf(offered.Unread(OwaWebConfig.Schema)).LeftOut, note => note.Reason.Id == "KindWasNotRead" && note.Reason.Arguments[0] == "owaWebConfigs");
        Assert.Contains(PlanOf(On2016(offered).Unread(SettingOverride.Schema)).LeftOut, note => note.Reason.Id == "KindWasNotRead" && note.Reason.Arguments[0] == "settingOverrides");
        Assert.DoesNotContain(PlanOf(Renewed.Unread(OwaWebConfig.Schema)).LeftOut, note => note.Reason.Id == "KindWasNotRead");
    }

    [Fact]
    [Trait("Feature", "C8")]
    public void Design_OverrideOfServersThatLackTheNew_StaysAndSaysSo()
    {
        Topology estate = On2016(Renewed).Put(Override());

        Assert.DoesNotContain(By(estate), line => line.Contains("settingOverrides", StringComparison.Ordinal));
        Assert.Equal(["OverrideServersLackCertificate"], Drawn.LeftOutBy(estate, new CertificateAssignmentDesigner(New)));
    }

    [Theory]
    [InlineData("self-signed", "CertificateSelfSigned")]
    [InlineData("wildcard", "CertificateWildcardSubject")]
    [InlineData("other name", "CertificateLacksServer")]
    [InlineData("expired", "CertificateExpired")]
    [InlineData("without key", "CertificatePrivateKey")]
    public void Design_CertificateThatFailsARule_IsRefusedAndNothingIsPlanned(string fault, string rule)
    {
        Certificate unfit = fault switch
        {
            "self-signed" => Renewal(CertificateSample.First) with { IsSelfSigned = true },
            "wildcard" => Renewal(CertificateSample.First) with { Subject = "CN=*.litwareinc.com" },
            "other name" => Renewal(CertificateSample.First) with { Subject = "CN=mail.litwareinc.com", SubjectAlternativeNames = new NameSet(["mail.litwareinc.com"]) },
            "expired" => Renewal(CertificateSample.First) with { NotAfter = CertificateSample.Moment("2021-11-01") },
            _ => Renewal(CertificateSample.First) with { HasPrivateKey = false },
        };
        Topology estate = CertificateSample.Clean.Put(unfit);

        UmLync.Text.UmLyncException problem = Assert.Throws<UmLync.Text.UmLyncException>(() => PlanOf(estate));

        Assert.Equal("CertificateIsUnfit", problem.Id);
        Assert.Contains(rule, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CertificateIsNotOnServer", "ATL-EX-002")]
    [InlineData("ServerIsNotThere", "ATL-EX-009")]
    public void Design_CertificateOrServerThatIsNotThere_IsRefused(string error, string server) =>
        Assert.Equal(error, Drawn.RefusedBy(Renewed, new CertificateAssignmentDesigner(New, [server])));

    // Law 2: which certificate is superseded is not known where one beside it was not read whole.
    [Fact]
    [Trait("Feature", "C7")]
    public void Design_UnreadCertificateBesideIt_IsRefused()
    {
        Topology estate = Renewed.With(Certificate.OfExchange, CertificateSample.First + "\\" + Old, certificate => certificate with { Services = null });

        Assert.Equal("PropertyWasNotRead", Drawn.RefusedBy(estate, new CertificateAssignmentDesigner(New)));
    }

    [Fact]
    public void Design_CertificateOnNoServer_IsRefused() =>
        Assert.Equal("CertificateIsOnNoServer", Drawn.RefusedBy(CertificateSample.Clean, new CertificateAssignmentDesigner(New)));

    // C.5: what is edited into a plan is no call of ours: IIS and SMTP are never bound, and nothing is released.
    [Theory]
    [InlineData("IIS")]
    [InlineData("SMTP")]
    [InlineData("UM", "IIS")]
    [InlineData("Federation")]
    public void CarriesOut_OtherServices_IsFalse(params string[] services)
    {
        Property property = Certificate.OfExchange.Find("services")!;
        PlannedChange binding = PlanOf(Renewed).Changes.Single(change => change.Key.Kind == Certificate.OfExchange);

        Assert.True(CommandCatalog.CarriesOut(binding));
        foreach (PropertyChange row in new PropertyChange[] { new(property, NameSet.Empty, new NameSet(services)), new(property, new NameSet(services), NameSet.Empty) })
        {
            PlannedChange edited = new(binding.Id, binding.Key, ChangeAction.Update, 1, [row], [], [], [], Impact.None, [], Inverse.Exact);
            Assert.False(CommandCatalog.CarriesOut(edited));
            Assert.Empty(CommandCatalog.CallsFor(edited));
        }
    }

    /// <summary>The certificate that takes the place of the server's own.</summary>
    internal static Certificate Renewal(string server) => CertificateSample.Clean.All(Certificate.OfExchange).Single(certificate => certificate.Computer.ToString() == server) with
    {
        Thumbprint = New,
        NotAfter = CertificateSample.Moment("2025-10-01"),
        Services = NameSet.Empty,
    };

    private static Topology On2016(Topology estate) => estate
        .With(ExchangeServer.Schema, "ATL-EX-001", server => server with { Version = ProductVersion.Parse("15.1.2507.6") })
        .With(ExchangeServer.Schema, "ATL-EX-002", server => server with { Version = ProductVersion.Parse("15.1.2507.6") });

    private static OwaWebConfig WebConfig(string server, Thumbprint thumbprint) =>
        new() { Scope = SmallEstate.Exchange, Server = server, ImCertificateThumbprint = thumbprint.ToString(), ImServerName = SmallEstate.Pool };

    private static SettingOverride Override(params string[] servers) => new()
    {
        Scope = SmallEstate.Exchange,
        Name = "IM",
        Component = "OwaServer",
        Section = "IMSettings",
        Parameters = new NameSet(["IMServerName=" + SmallEstate.Pool, "IMCertificateThumbprint=" + Old]),
        Servers = new NameSet(servers),
        Reason = "instant messaging",
    };

    private static IReadOnlyList<string> By(Topology estate) => Drawn.LinesOf(PlanOf(estate));

    private static Plan PlanOf(Topology estate) => Drawn.PlanOf(estate, new CertificateAssignmentDesigner(New, ["ATL-EX-001"]));

    private static IEnumerable<string> BindingsIn(Plan plan) => plan.Changes.Where(change => change.Key.Kind == Certificate.OfExchange).Select(change => change.Key.Name.Split('\\')[0]);
}
