using UmLync.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>Pairs that are parted, on the Litware estate; expected values by docs/domain.md A.6, A.7, H 4.</summary>
[Trait("Feature", "F3")]
public class BindingRemovalDesignerTests
{
    private const string FirstPool = "atl-cs-001.litwareinc.com";
    private const string Director = "atl-dir-001.litwareinc.com";
    private const string Branch = "por-sba-001.litwareinc.com";

    [Fact]
    public void Design_GatewayThatCarriesAnotherPlan_Stays() =>
        Assert.Equal([@"Remove umHuntGroups/2:1\Portland"], Drawn.By(Litware.Estate, new BindingRemovalDesigner("Portland", Branch)));

    [Fact]
    public void Design_LastPlanOfTheGateway_TakesItAlong() =>
        Assert.Equal(
            [@"Remove umHuntGroups/1:2\Portland", @"Remove umHuntGroups/1:2\Redmond", "Remove umIpGateways/1:2"],
            Drawn.By(Litware.Estate, new BindingRemovalDesigner("Portland", Director), new BindingRemovalDesigner("Redmond", Director)));

    [Fact]
    [Trait("Feature", "F5")]
    public void Design_GatewayThatPlacesTheCalls_StaysWithItsPlans()
    {
        Assert.Empty(Drawn.By(Litware.Estate, new BindingRemovalDesigner("Redmond", FirstPool)));
        Assert.Equal(["GatewayPlacesCallsOfPlan"], Drawn.LeftOutBy(Litware.Estate, new BindingRemovalDesigner("Redmond", FirstPool)));
    }

    [Fact]
    [Trait("Feature", "F5")]
    public void Design_OutboundGatewayThatEmpties_LeavesTheCallsToAnother()
    {
        // Redmond is reached from atl-cs-002 too, and nobody there places calls.
        Topology estate = Litware.Estate.Without(@"umHuntGroups/1:1\Portland")
            .ToBuilder()
            .Put(new UmIpGateway { Scope = Litware.Key("umIpGateways/1:1").Scope, Name = "1:3", Address = GatewayAddress.Parse("atl-cs-002.litwareinc.com"), OutcallsAllowed = false, MessageWaitingIndicatorAllowed = true })
            .Put(new UmHuntGroup { Scope = Litware.Key("umIpGateways/1:1").Scope, Gateway = "1:3", Name = "Redmond", DialPlan = "Redmond", Pilot = "Redmond" })
            .Build();

        Assert.Equal(
            [
                @"Create umHuntGroups/1:3\Portland: dialPlan = Portland, pilot = Portland",
                "Update umIpGateways/1:3: outcallsAllowed = True",
                "Update umIpGateways/1:2: outcallsAllowed = False",
                "Update umIpGateways/2:1: outcallsAllowed = False",
                @"Remove umHuntGroups/1:1\Redmond",
                "Remove umIpGateways/1:1",
                @"Operate lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV",
                @"Operate lyncWindowsServices/atl-fe-002.litwareinc.com\RTCSRV",
                @"Operate lyncWindowsServices/atl-fe-003.litwareinc.com\RTCSRV",
            ],
            Drawn.By(estate, new BindingRemovalDesigner("Redmond", FirstPool)));
    }

    [Fact]
    public void Design_PairThatIsNotThere_IsRefused() =>
        Assert.Equal("BindingIsNotThere", Drawn.RefusedBy(Litware.Estate, new BindingRemovalDesigner("Redmond", "atl-cs-002.litwareinc.com")));
}
