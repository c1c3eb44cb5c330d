using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md D.3, J.7, H 1, H 48: create pool and application, or remove the duplicate; then publish, once.</summary>
public class TrustedApplicationDesignerTests
{
    private const string Owa = OwaEstate.OwaName;

    [Fact]
    [Trait("Feature", "I3")]
    public void Design_UnknownName_CreatesPoolAndApplicationAndPublishesOnce() => Assert.Equal(
        [
            "Create trustedApplicationPools/owa.litwareinc.com: registrar = atl-cs-001.litwareinc.com, site = Redmond, requiresReplication = False",
            "Create trustedApplications/owa.litwareinc.com\\urn:application:OutlookWebApp: port = 5199",
            "Operate topologyPublications/topology",
        ],
        Drawn.By(OwaEstate.SharedName, new TrustedApplicationDesigner()));

    // J.7: IMServerName is the pool in which the trusted application pool is made, so that this one serves it, nearest or not.
    [Fact]
    [Trait("Feature", "I3")]
    public void Design_PoolThatOwaNames_ServesTheTrustedPool()
    {
        Topology estate = OwaEstate.SharedName.Put(
            SmallEstate.PoolOf("zzz.litwareinc.com") with { Site = "Redmond" },
            OwaEstate.ConfigOf("ATL-EX-001", pool: "zzz.litwareinc.com"), OwaEstate.ConfigOf("ATL-EX-002", pool: "zzz.litwareinc.com"));

        Assert.Contains(
            "Create trustedApplicationPools/owa.litwareinc.com: registrar = zzz.litwareinc.com, site = Redmond, requiresReplication = False",
            Drawn.By(estate, new TrustedApplicationDesigner()));
    }

    // J.7: the pool is made in the deployment that Outlook Web App speaks to, and in no other.
    [Fact]
    [Trait("Feature", "I3")]
    public void Design_AnotherDeploymentBeside_GetsNoTrustedPool()
    {
        Plan plan = Drawn.PlanOf(OwaEstate.SharedName.BesideFabrikam(), new TrustedApplicationDesigner());

        Assert.NotEmpty(plan.Changes);
        Assert.All(plan.Changes, change => Assert.Equal(SmallEstate.Lync, change.Key.Scope));
    }

    // The operator names the pool, and with it the deployment.
    [Fact]
    [Trait("Feature", "I3")]
    public void Design_RegistrarOfAnotherDeployment_PlansThere()
    {
        Plan plan = Drawn.PlanOf(OwaEstate.SharedName.BesideFabrikam(), new OwaIntegrationDesigner(OwaEstate.FabrikamPool));

        Assert.All(plan.Changes.Where(change => change.Key.Kind == TrustedApplicationPool.Schema), change => Assert.Equal(OwaEstate.Fabrikam, change.Key.Scope));
        Assert.Contains(plan.Changes, change => change.Key.Kind == TrustedApplicationPool.Schema);
    }

    // A pool goes because of a computer in it: should that computer lose its dial plan meanwhile, the pool must stay.
    [Fact]
    [Trait("Feature", "I3")]
    public void Design_DuplicateByAComputer_IsBasedOnItsDialPlans()
    {
        Topology estate = OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(Owa, OwaEstate.Server1), OwaEstate.TrustedPoolOf("bot.litwareinc.com", OwaEstate.Server1), OwaEstate.ApplicationOf("bot.litwareinc.com"));

        PlannedChange[] removals = [.. Drawn.PlanOf(estate, new TrustedApplicationDesigner()).Changes.Where(change => change.Action == ChangeAction.Remove)];

        Assert.Equal(3, removals.Length);
        Assert.All(removals, change => Assert.Contains(change.Facts, fact => fact.Property.Name == "dialPlans" && fact.Key.Name == "ATL-EX-001"));
    }

    // The commands of J.7, with the SiteId, without replication, and with the id as it was typed.
    [Fact]
    [Trait("Feature", "I4")]
    public void CallsFor_NewPool_AreThoseOfTheDocument() => Assert.Equal(
        [
            "New-CsTrustedApplicationPool -Identity owa.litwareinc.com -Registrar atl-cs-001.litwareinc.com -Site Redmond -RequiresReplication False",
            "New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn owa.litwareinc.com -Port 5199",
            "Enable-CsTopology",
        ],
        Drawn.PlanOf(OwaEstate.SharedName, new TrustedApplicationDesigner()).Changes.SelectMany(CommandCatalog.CallsFor)
            .Select(call => string.Join(" ", [call.Name, .. call.Parameters.Where(given => given.Name is not ("Confirm" or "Force")).Select(given => $"-{given.Name} {Plain(given.Value)}")])));

    [Fact]
    [Trait("Feature", "I3")]
    public void Design_Duplicate_RemovesApplicationThenPoolAndPublishes()
    {
        Topology estate = OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf(OwaEstate.Server1), OwaEstate.ApplicationOf(OwaEstate.Server1));

        Plan plan = Drawn.PlanOf(estate, new TrustedApplicationDesigner());

        Assert.Equal(
            [
                "Remove trustedApplications/atl-ex-001.litwareinc.com\\urn:application:OutlookWebApp", "Remove trustedApplicationPools/atl-ex-001.litwareinc.com",
                "Operate topologyPublications/topology",
            ],
            Drawn.LinesOf(plan));
        Assert.Contains(
            CommandCatalog.CallsFor(plan.Changes[0])[0].Parameters,
            given => given is { Name: "Identity", Value: CommandValue.Text { Value: "atl-ex-001.litwareinc.com/urn:application:OutlookWebApp" } });
    }

    [Theory]
    [InlineData(5199, 5200)]
    [InlineData(5200, 5199)]
    [Trait("Feature", "I4")]
    public void Design_PortTaken_TakesTheNextFree(int taken, int given) => Assert.Contains(
        $"Create trustedApplications/owa.litwareinc.com\\urn:application:OutlookWebApp: port = {given}",
        Drawn.By(OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf("bot.litwareinc.com"), OwaEstate.ApplicationOf("bot.litwareinc.com", taken)), new TrustedApplicationDesigner()));

    [Fact]
    public void Design_EverythingInPlace_PlansNothing() => Assert.Empty(
        Drawn.By(OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(Owa), OwaEstate.ApplicationOf(Owa)), new TrustedApplicationDesigner()));

    [Fact]
    public void Design_PoolWithoutApplication_AddsIt() => Assert.Equal(
        ["Create trustedApplications/owa.litwareinc.com\\urn:application:OutlookWebApp: port = 5199", "Operate topologyPublications/topology"],
        Drawn.By(OwaEstate.SharedName.Put(OwaEstate.TrustedPoolOf(Owa)), new TrustedApplicationDesigner()));

    [Theory]
    [InlineData("")]
    [InlineData("outlook web app")]
    [InlineData("urn:application:a b")]
    [InlineData("a/b")]
    public void Constructor_IdThatLyncRefuses_IsRefused(string id) =>
        Assert.Equal("OwaApplicationIdIsRefused", Assert.Throws<UmLyncException>(() => new TrustedApplicationDesigner(id)).Id);

    [Fact]
    public void Design_MembershipUnread_PlansNothingAndSaysWhy()
    {
        Topology estate = OwaEstate.SharedName.Put(OwaEstate.SharedName.All(UmCallRouter.Schema).First() with { DialPlans = null });

        Assert.Empty(Drawn.By(estate, new TrustedApplicationDesigner()));
        Assert.Contains("TrustCannotBeTold", Drawn.LeftOutBy(estate, new TrustedApplicationDesigner()));
    }

    // Differentiator: whoever is in a SIP URI dial plan, whatever the certificate says, no plan makes a pool of that name.
    [Fact]
    [Trait("Feature", "I1")]
    public void Plan_OfAnyEstate_CreatesNoPoolForAServerKnownThroughADialPlan()
    {
        for (int seed = 0; seed < 256; seed++)
        {
            Topology estate = Estate(seed);
            TrustedApplicationCase[] cases = [.. TrustedApplicationCase.Of(estate)];
            string[] forbidden = [.. cases.Where(item => item.Verdict is TrustedApplicationVerdict.MustNotCreate or TrustedApplicationVerdict.RemoveDuplicate).Select(item => item.Name.ToString())];
            Plan plan = Integration.PlanFor(estate, Blueprint.Empty, [new OwaDesigner(), new TrustedApplicationDesigner()]);

            Assert.DoesNotContain(plan.Changes, change => change is { Action: ChangeAction.Create } && change.Key.Kind == TrustedApplicationPool.Schema && forbidden.Contains(change.Key.Name));
            Assert.DoesNotContain(plan.Changes, change => change is { Action: ChangeAction.Create } && change.Key.Kind == TrustedApplicationPool.Schema && InDialPlan(estate).Contains(change.Key.Name));
            Assert.InRange(plan.Changes.Count(change => change.Key.Kind == Operation.Publication), 0, 1);
        }
    }

    /// <summary>The servers that carry the one SIP URI dial plan of these estates.</summary>
    private static string[] InDialPlan(Topology estate) =>
        [.. estate.UmRoles().Where(role => role.DialPlans?.Contains(SmallEstate.Plan) == true).Select(role => estate.Find(role.Scope, ExchangeServer.Schema, role.Server)!.Fqdn!.ToString())];

    /// <summary>Each bit of the seed one thing: who carries the plan, whose name the certificate bears, which pools there are.</summary>
    private static Topology Estate(int seed)
    {
        bool Is(int bit) => (seed & (1 << bit)) != 0;
        Topology estate = Is(0) ? OwaEstate.SharedName : OwaEstate.CoLocated;
        string[] without = [.. Is(1) ? ["ATL-EX-001"] : Array.Empty<string>(), .. Is(2) ? ["ATL-EX-002"] : Array.Empty<string>()];
        estate = estate.WithoutPlans(without);
        estate = Is(3) ? estate.Put(OwaEstate.TrustedPoolOf(Owa, OwaEstate.Server1), OwaEstate.ApplicationOf(Owa)) : estate;
        estate = Is(4) ? estate.Put(OwaEstate.TrustedPoolOf(OwaEstate.Server2)) : estate;
        estate = Is(5) ? estate.Put(OwaEstate.ConfigOf("ATL-EX-001", thumbprint: null)) : estate;
        estate = Is(6) ? estate.None(Certificate.OfExchange) : estate;
        return Is(7) ? estate.Put(OwaEstate.DirectoryOf("ATL-EX-002") with { InternalUrl = "https://" + OwaEstate.Server1 + "/owa" }) : estate;
    }

    private static string Plain(CommandValue value) => value switch
    {
        CommandValue.Text text => text.Value,
        CommandValue.Flag flag => flag.Value.ToString(),
        CommandValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
