using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md J.2 steps 9 to 11, J.5, D.7: usages, policies and routes as they are stated; servers and gateways by a person.</summary>
[Trait("Feature", "K6")]
public class VoiceRoutingDesignerTests
{
    private static readonly VoicePolicy Sales = new() { Scope = VoiceChoices.Nowhere, Identity = "Sales", PstnUsages = new ValueList<string>(["International", "Local"]) };

    private static readonly VoiceRoute Abroad = new()
    {
        Scope = VoiceChoices.Nowhere,
        Identity = "Abroad",
        NumberPattern = @"^\+",
        PstnUsages = new NameSet(["International"]),
        PstnGatewayList = new NameSet([VoiceEstate.Gateway]),
    };

    [Fact]
    public void Design_WithoutChoices_DrawsNothing() => Assert.Empty(Drawn.By(VoiceEstate.Whole, Blueprint.Empty, new VoiceRoutingDesigner()));

    // The list of usages is added to, and what names a usage comes after it.
    [Fact]
    public void Design_PolicyAndRoute_AddTheirUsageFirst() => Assert.Equal(
        [
            "Create pstnUsages/International",
            "Create voicePolicies/Sales: pstnUsages = International, Local",
            @"Create voiceRoutes/Abroad: numberPattern = ^\+, pstnUsages = International, pstnGatewayList = atl-gw-001.litwareinc.com",
        ],
        Drawn.By(VoiceEstate.Whole, VoiceEstate.Stating(Sales, Abroad), new VoiceRoutingDesigner()));

    // S-LPS: @{Add=…} adds to the list, the order of a policy's usages is kept, and a route names gateways as services.
    [Fact]
    public void CallsFor_PolicyAndRoute_AreThoseOfTheDocuments() => Assert.Equal(
        [
            "Set-CsPstnUsage -Identity Global -Usage +[International] -[] -Confirm:off -Force",
            "New-CsVoicePolicy -Identity Sales -PstnUsages +[International, Local] -[] -Confirm:off -Force",
            @"New-CsVoiceRoute -Identity Abroad -NumberPattern ^\+ -PstnUsages +[International] -[] -PstnGatewayList +[PstnGateway:atl-gw-001.litwareinc.com] -[] -Confirm:off -Force",
        ],
        PlanOf(VoiceEstate.Whole, Sales, Abroad).Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By));

    [Fact]
    public void Design_StatedList_IsTheWholeListInItsOrder()
    {
        Plan plan = PlanOf(
            VoiceEstate.Whole.Put(new PstnUsage { Scope = SmallEstate.Lync, Name = "International" }),
            new VoicePolicy { Scope = VoiceChoices.Nowhere, Identity = "Global", PstnUsages = new ValueList<string>(["International", "Local"]) },
            new VoiceRoute { Scope = VoiceChoices.Nowhere, Identity = "LocalRoute", PstnUsages = new NameSet(["International"]) });

        Assert.Equal(
            [
                "Set-CsVoicePolicy -Identity Global -PstnUsages =[International, Local] -Confirm:off -Force",
                "Set-CsVoiceRoute -Identity LocalRoute -PstnUsages +[International] -[Local] -Confirm:off -Force",
            ],
            plan.Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By));
    }

    // What is not stated stays.
    [Fact]
    public void Design_StatedAsItIs_DrawsNothing() => Assert.Empty(Drawn.By(
        VoiceEstate.Whole, VoiceEstate.Stating(new VoiceRoute { Scope = VoiceChoices.Nowhere, Identity = "LocalRoute", NumberPattern = @"^\+1425" }, VoiceEstate.Local), new VoiceRoutingDesigner()));

    // J.2 step 9: no cmdlet deploys a Mediation Server or a media gateway; the route needs both.
    [Fact]
    public void Design_RouteToNothing_WaitsForAPerson()
    {
        Plan plan = PlanOf(VoiceEstate.Silent, Abroad);

        Assert.Equal(
            [
                "Manual mediationServers/atl-cs-001.litwareinc.com",
                "Manual mediaGateways/atl-gw-001.litwareinc.com",
                "Create pstnUsages/International",
                @"Create voiceRoutes/Abroad: numberPattern = ^\+, pstnUsages = International, pstnGatewayList = atl-gw-001.litwareinc.com",
            ],
            Drawn.LinesOf(plan));
        Assert.Equal(["c0001", "c0002", "c0003"], plan.Changes[3].DependsOn);
        Assert.Contains("RoutesNeedMediationServer", plan.Changes[0].Reasons.Select(because => because.Reason.Id));
        Assert.Contains("RouteNeedsMediaGateway", plan.Changes[1].Reasons.Select(because => because.Reason.Id));
    }

    [Fact]
    public void Design_StatedMediationServer_IsTheOneToDeploy()
    {
        MediationServer own = new() { Scope = VoiceChoices.Nowhere, Fqdn = Fqdn.Parse("atl-mcs-001.litwareinc.com"), Site = "Redmond" };

        Assert.Equal(
            "Manual mediationServers/atl-mcs-001.litwareinc.com: site = Redmond",
            Drawn.By(VoiceEstate.Silent, VoiceEstate.Stating(own, Abroad), new VoiceRoutingDesigner())[0]);
    }

    [Fact]
    public void Design_UsagesUnread_LeavesThemOut() => Assert.Equal(
        ["pstnUsages/International: KindWasNotRead"],
        Drawn.LeftOutBy(VoiceEstate.Whole.Unread(PstnUsage.Schema), VoiceEstate.Stating(Sales with { PstnUsages = new ValueList<string>(["International"]) }), new VoiceRoutingDesigner()));

    private static Plan PlanOf(Topology estate, params Resource[] stated) => Integration.PlanFor(estate, VoiceEstate.Stating(stated), [new VoiceRoutingDesigner()]);
}
