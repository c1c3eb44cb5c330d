using System.Linq;
using UmLync.Owa;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Owa;

/// <summary>
/// Estates and what docs/domain.md D.3, J.7, H 1 and H 48 say of each name: a server known through a SIP URI dial plan takes no
/// trusted application pool, a duplicate goes, a name that is not known otherwise needs one.
/// </summary>
public class TrustedApplicationCaseTests
{
    private const string Server1 = OwaEstate.Server1;
    private const string Server2 = OwaEstate.Server2;
    private const string Owa = OwaEstate.OwaName;

    public static TheoryData<string, Topology, string[]> Estates => new()
    {
        // J.7, first row: both services on one computer that hosts a SipName dial plan.
        { "co-located", OwaEstate.CoLocated, [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate"] },

        // J.7, second row: the entry is there all the same.
        { "co-located with a pool", OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf(Server1), OwaEstate.ApplicationOf(Server1)), [Server1 + ": RemoveDuplicate", Server2 + ": MustNotCreate"] },

        // H 48: the OWA pool name is not among the names that the dial plans make known.
        { "name of OWA unknown", OwaEstate.SharedName, [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": MustCreate"] },
        { "name of OWA in a pool", OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(Owa), OwaEstate.ApplicationOf(Owa)), [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": Fine"] },

        // H 48: a computer in the pool is known, so that the whole pool is a duplicate.
        {
            "pool of several computers, one of them known",
            OwaEstate.SharedName.WithoutPlans("ATL-EX-002").Put(OwaEstate.TrustedPoolOf(Owa, Server1, Server2), OwaEstate.ApplicationOf(Owa)),
            [Server1 + ": RemoveDuplicate", Owa + ": RemoveDuplicate"]
        },
        {
            "pool of several computers, none of them known",
            OwaEstate.SharedName.WithoutPlans("ATL-EX-001", "ATL-EX-002").Put(OwaEstate.TrustedPoolOf(Owa, Server1, Server2), OwaEstate.ApplicationOf(Owa)),
            [Owa + ": Fine"]
        },

        // D.3: only servers with a SipName dial plan are known through ExUM routing.
        { "no dial plan on the servers", OwaEstate.CoLocated.WithoutPlans("ATL-EX-001", "ATL-EX-002"), [Server1 + ": MustCreate", Server2 + ": MustCreate"] },

        // C.4: the UM service makes the server known, and so does the call router alone.
        { "Client Access server apart", Split, ["atl-cas-001.litwareinc.com: MustNotCreate", "atl-mbx-001.litwareinc.com: MustNotCreate", Owa + ": MustCreate"] },
        { "Client Access server without dial plan", SplitWithoutPlan, ["atl-mbx-001.litwareinc.com: MustNotCreate", Owa + ": MustCreate"] },

        // J.7: the identity of the pool is the subject name of the certificate; a name that stands in the SAN only is not it.
        {
            "pool named by the SAN only",
            OwaEstate.CoLocated.WithoutPlans("ATL-EX-001", "ATL-EX-002").Gone(OwaWebConfig.Schema, "ATL-EX-002").Put(
                OwaEstate.CertificateOf("ATL-EX-001", Server1, Owa), OwaEstate.CertificateOf("ATL-EX-002", Server1, Owa), OwaEstate.ConfigOf("ATL-EX-002"),
                OwaEstate.TrustedPoolOf(Owa), OwaEstate.ApplicationOf(Owa)),
            [Server1 + ": MustCreate"]
        },

        // J.7: pool and application.
        { "pool without application", OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(Owa)), [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": MustCreate"] },

        // D.4: Exchange 2016 has its settings in an override; what makes a name known is the same.
        { "Exchange 2016", OwaEstate.Exchange2016, [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": MustCreate"] },
        {
            "Exchange 2013 beside 2016, each with its own name",
            OwaEstate.Exchange2016.Put(
                SmallEstate.ServerOf("ATL-EX-001", "15.0.1497.2"), OwaEstate.ConfigOf("ATL-EX-001"), OwaEstate.CertificateOf("ATL-EX-001", Server1),
                OwaEstate.TrustedPoolOf(Owa), OwaEstate.ApplicationOf(Owa)),
            [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": Fine"]
        },

        // D.3: ExUM routing adds every Exchange server with a SipName plan, whatever its release. Outlook Web App of 2010 is none of ours.
        {
            "Exchange 2010 in the dial plan, with a pool of its name",
            OwaEstate.CoLocated.Put(SmallEstate.ServerOf("ATL-EX-010", "14.3.513.0"), SmallEstate.UmServerOf("ATL-EX-010", SmallEstate.Plan), OwaEstate.TrustedPoolOf("atl-ex-010.litwareinc.com")),
            ["ATL-EX-010.litwareinc.com: RemoveDuplicate", Server1 + ": MustNotCreate", Server2 + ": MustNotCreate"]
        },

        // D.3: the pool is in the table, whoever serves it; that its registrar is gone is a reference that dangles.
        {
            "pool whose registrar is gone",
            OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(Owa) with { Registrar = "ocs.litwareinc.com" }, OwaEstate.ApplicationOf(Owa)),
            [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": Fine"]
        },

        // J.7: a wildcard names no server; the FQDN of the server, or the address of OWA, counts in its place.
        { "wildcard certificate", Wildcard, [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate"] },
        { "wildcard certificate, no dial plan on the servers", Wildcard.WithoutPlans("ATL-EX-001", "ATL-EX-002"), [Owa + ": MustCreate"] },

        // J.7: IMServerName tells to which deployment Outlook Web App speaks; the other need not know its name.
        {
            "two Lync deployments", OwaEstate.SharedName.BesideFabrikam(),
            [Server1 + ": MustNotCreate", Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": Fine", Owa + ": MustCreate"]
        },

        // design, law 2: unread is not absent.
        { "dial plans of a call router not read", Unread, [Server1 + ": MustNotCreate", Server2 + ": MustNotCreate", Owa + ": ?"] },
    };

    private static Topology Split { get; } = SplitEstate("Redmond");

    private static Topology SplitWithoutPlan { get; } = SplitEstate();

    private static Topology Wildcard { get; } = OwaEstate.CoLocated.Put(
        OwaEstate.CertificateOf("ATL-EX-001", "*.litwareinc.com"), OwaEstate.CertificateOf("ATL-EX-002", "*.litwareinc.com"));

    private static Topology Unread { get; } = OwaEstate.SharedName.Put(OwaEstate.SharedName.All(UmCallRouter.Schema).First() with { DialPlans = null });

    [Theory]
    [MemberData(nameof(Estates), DisableDiscoveryEnumeration = true)]
    [Trait("Feature", "I1")]
    public void Of_EstateOfTheReference_GivesTheVerdictOfEachName(string name, Topology estate, string[] verdicts)
    {
        Assert.Equal([name, .. verdicts], [name, .. TrustedApplicationCase.Of(estate).Select(item => item.ToString()).OrderBy(text => text, System.StringComparer.Ordinal)]);
        Assert.All(TrustedApplicationCase.Of(estate), item =>
        {
            Assert.DoesNotContain("{", item.Reason.ToString(), System.StringComparison.Ordinal);
            Assert.Equal(item.Verdict is TrustedApplicationVerdict.Fine or TrustedApplicationVerdict.MustNotCreate, item.RecommendedAction is null);
        });
    }

    // J.7: the deployment of the pool that the servers name, and no other.
    [Theory]
    [Trait("Feature", "I1")]
    [InlineData(SmallEstate.Pool, "litwareinc.com")]
    [InlineData(OwaEstate.FabrikamPool, "fabrikam.com")]
    public void Of_TwoDeployments_WantThePoolWhereOutlookWebAppSpeaksTo(string pool, string forest)
    {
        Topology estate = OwaEstate.SharedName.BesideFabrikam().Put(OwaEstate.ConfigOf("ATL-EX-001", pool: pool), OwaEstate.ConfigOf("ATL-EX-002", pool: pool));

        TrustedApplicationCase wanted = Assert.Single(TrustedApplicationCase.Of(estate), item => item.Verdict == TrustedApplicationVerdict.MustCreate);
        Assert.Equal(forest, wanted.Deployment.Forest.ToString());
        Assert.All(OwaIntegration.Of(estate), server => Assert.Equal(TrustedApplicationVerdict.MustCreate, server.Trust));
    }

    [Fact]
    [Trait("Feature", "I2")]
    public void KnownServers_OfALync2013Deployment_HaveTheVersionsOfTheDocument()
    {
        Topology estate = OwaEstate.SharedName.Put(
            SmallEstate.PoolOf("lync10.litwareinc.com", release: LyncRelease.Lync2010), OwaEstate.TrustedPoolOf(Owa) with { Version = null });

        // D.3: 6 = Lync 2013, 5 = Lync 2010, 0 = any; ExUM routing adds with 0, a trusted pool made with Lync 2013 gets 6.
        Assert.Equal(
            [
                "atl-cs-001.litwareinc.com (6, Topology)", "atl-ex-001.litwareinc.com (0, DialPlan)", "atl-ex-002.litwareinc.com (0, DialPlan)",
                "atl-fe-001.litwareinc.com (6, Topology)", "atl-fe-002.litwareinc.com (6, Topology)", "lync10.litwareinc.com (5, Topology)",
                "owa.litwareinc.com (6, TrustedApplicationPool)",
            ],
            KnownServersTable.Of(estate, SmallEstate.Lync).Servers.Select(server => server.ToString()));
    }

    [Fact]
    [Trait("Feature", "I2")]
    public void KnownServers_DuplicateEntry_StandsTwiceWithBothReasons()
    {
        KnownServersTable table = KnownServersTable.Of(OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf(Server1)), SmallEstate.Lync);

        Assert.Equal([KnownThrough.DialPlan, KnownThrough.TrustedApplicationPool], table.Of(Fqdn.Parse(Server1)).Select(server => server.Through));
    }

    private static Topology SplitEstate(params string[] plansOfCallRouter)
    {
        TopologyBuilder builder = OwaEstate.SharedName.ToBuilder();
        foreach (ResourceKind kind in (ResourceKind[])[ExchangeServer.Schema, UmService.Schema, UmCallRouter.Schema, OwaWebConfig.Schema, Certificate.OfExchange])
        {
            foreach (Resource resource in OwaEstate.SharedName.All(SmallEstate.Exchange, kind))
            {
                builder.Remove(resource.Key);
            }
        }

        return builder.Put(SmallEstate.ServerOf("ATL-MBX-001", "15.0.1497.2") with { Fqdn = Fqdn.Parse("atl-mbx-001.litwareinc.com") }).Put(SmallEstate.ServerOf("ATL-CAS-001", "15.0.1497.2") with { Fqdn = Fqdn.Parse("atl-cas-001.litwareinc.com"), Roles = new NameSet(["ClientAccess"]) })
            .Put(SmallEstate.ServiceOf("ATL-MBX-001", "Redmond"))
            .Put(new UmCallRouter { Scope = SmallEstate.Exchange, Server = "ATL-CAS-001", DialPlans = new NameSet(plansOfCallRouter), StartupMode = UmStartupMode.Dual })
            .Put(OwaEstate.CertificateOf("ATL-MBX-001", Owa)).Put(OwaEstate.ConfigOf("ATL-MBX-001")).Build();
    }
}
