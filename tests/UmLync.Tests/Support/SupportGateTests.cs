using System.Globalization;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Support;

/// <summary>docs/domain.md D.6, E.2 row 43: Exchange 2019 has no Unified Messaging; the way out is Cloud Voicemail.</summary>
[Trait("Feature", "A7")]
public class SupportGateTests
{
    private static ExchangeServer Exchange2019 { get; } = SmallEstate.ServerOf("EX19", "15.2.1118.7");

    [Fact]
    public void PlanFor_ServerOfExchange2019_IsLeftOutWithReasonAndWayOut()
    {
        Plan plan = Integration.PlanFor(SmallEstate.Clean.Put(Exchange2019, SmallEstate.ServiceOf("EX19")), Blueprint.Empty);

        Assert.Empty(plan.Changes);
        LeftOut note = Assert.Single(plan.LeftOut);
        Assert.Equal(("exchange:litwareinc.com/exchangeServers/EX19", "ServerHasNoUm"), (note.Subject, note.Reason.Id));
        Assert.Contains("Cloud Voicemail", note.Reason.Action!.In(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void PlanFor_RolesOfExchange2019_AreNotTouched()
    {
        Topology estate = SmallEstate.Clean.Put(
            Exchange2019,
            SmallEstate.ServiceOf("EX19", "Redmond") with { StartupMode = UmStartupMode.TCP },
            new UmCallRouter { Scope = SmallEstate.Exchange, Server = "EX19", DialPlans = NameSet.Empty, StartupMode = UmStartupMode.TCP, SipTlsListeningPort = 0 });

        Assert.Empty(Integration.PlanFor(estate, Blueprint.Empty).Changes);
    }

    [Fact]
    public void PlanFor_ServerOfExchange2007_IsLeftOut() => Assert.Equal(
        ["ServerIsTooOld"],
        Integration.PlanFor(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX07", "8.3.83.6")), Blueprint.Empty).LeftOut.Select(note => note.Reason.Id));

    [Fact]
    public void PlanFor_NothingButExchange2019_IsRefusedWithTheWayOut()
    {
        Topology estate = SmallEstate.Clean.None(ExchangeServer.Schema).Put(Exchange2019);

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => Integration.PlanFor(estate, Blueprint.Empty));
        Assert.Equal("NoServerWithUmRemains", refusal.Id);
        Assert.Contains("Exchange 2019", refusal.Problem.In(CultureInfo.InvariantCulture));
        Assert.Contains("Cloud Voicemail", refusal.Problem.Action!.In(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void PlanFor_OneOrganizationWithoutUm_IsNotPlannedInAndTheOtherIs()
    {
        Scope fabrikam = new(Product.Exchange, Fqdn.Parse("fabrikam.com"));
        Topology estate = SmallEstate.Clean.Put(
            Exchange2019 with { Scope = fabrikam, Fqdn = Fqdn.Parse("ex19.fabrikam.com") },
            new ExchangeOrganization { Scope = fabrikam, Name = "Fabrikam" },
            SmallEstate.PlanOf("Seattle") with { Scope = fabrikam }).ToBuilder()
            .Cover(fabrikam, UmIpGateway.Schema, Coverage.Read).Cover(fabrikam, AdPermission.Schema, Coverage.Read).Cover(fabrikam, UmHuntGroup.Schema, Coverage.Read)
            .Build().With(UmIpGateway.Schema, "1:1", gateway => gateway with { OutcallsAllowed = false });

        Plan plan = Integration.PlanFor(estate, Blueprint.Empty);

        Assert.Equal(["Update umIpGateways/1:1: outcallsAllowed = True"], Drawn.LinesOf(plan));
        Assert.Equal(["exchange:fabrikam.com/exchangeServers/EX19"], plan.LeftOut.Select(note => note.Subject));
        Assert.Equal("exchange:fabrikam.com+exchange:litwareinc.com+lync:litwareinc.com", plan.Estate.Name);
    }

    [Fact]
    public void PlanFor_ServerOfUnknownVersion_IsPlannedFor() => Assert.Contains(
        "Update umServices/ATL-EX-001: dialPlans = Redmond",
        Drawn.LinesOf(Integration.PlanFor(
            SmallEstate.Clean.With(ExchangeServer.Schema, "ATL-EX-001", server => server with { Version = null })
                .With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = NameSet.Empty }),
            Blueprint.Empty)));

    [Fact]
    public void Refusals_OfAnEstate_NameServerReasonAndWayOut()
    {
        Refusal refusal = Assert.Single(SupportCheck.Refusals(SmallEstate.Clean.Put(Exchange2019)));

        Assert.Equal(("EX19", "ServerHasNoUm", "ServerHasNoUm_Action"), (refusal.Server.Name, refusal.Reason.Id, refusal.WayOut!.Id));
        Assert.Equal(Evidence.Confirmed, refusal.Source.Evidence);
    }
}
