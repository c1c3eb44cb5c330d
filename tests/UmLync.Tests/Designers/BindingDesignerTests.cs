using System;
using UmLync.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>The pairs that an operator names, on the Litware estate; expected values by docs/domain.md A.6, A.7, H 3, H 4.</summary>
[Trait("Feature", "F1")]
[Trait("Feature", "F2")]
public class BindingDesignerTests
{
    private const string FirstPool = "atl-cs-001.litwareinc.com";
    private const string SecondPool = "atl-cs-002.litwareinc.com";
    private const string Director = "atl-dir-001.litwareinc.com";

    [Fact]
    public void Design_PoolWithoutGateway_GetsGatewayAndHuntGroupAndPlacesNoCalls() =>
        Assert.Equal(
            [
                "Create umIpGateways/1:3: address = atl-cs-002.litwareinc.com",
                @"Create umHuntGroups/1:3\Redmond: dialPlan = Redmond, pilot = Redmond",
                "Update umIpGateways/1:3: outcallsAllowed = False, messageWaitingIndicatorAllowed = True",
                @"Operate lyncWindowsServices/atl-fe-011.litwareinc.com\RTCSRV",
                @"Operate lyncWindowsServices/atl-fe-012.litwareinc.com\RTCSRV",
            ],
            Drawn.By(Litware.Estate, new BindingDesigner("redmond", SecondPool, "1:3")));

    [Fact]
    public void Design_WithoutGatewayName_NamesTheGatewayAfterThePool() =>
        Assert.Contains(
            "Create umIpGateways/atl-cs-002.litwareinc.com: address = atl-cs-002.litwareinc.com",
            Drawn.By(Litware.Estate, new BindingDesigner("Redmond", SecondPool)));

    [Fact]
    public void Design_PairThatStands_ChangesNothing() =>
        Assert.Empty(Drawn.By(Litware.Estate, new BindingDesigner("Redmond", FirstPool)));

    [Fact]
    public void Design_GatewayOfAnotherName_IsReusedAndSaidSo()
    {
        Assert.Empty(Drawn.By(Litware.Estate, new BindingDesigner("Redmond", FirstPool, "Other")));
        Assert.Equal(["PoolHasGatewayOfOtherName"], Drawn.LeftOutBy(Litware.Estate, new BindingDesigner("Redmond", FirstPool, "Other")));
    }

    [Fact]
    [Trait("Feature", "F5")]
    public void Design_Outbound_MovesTheCallsAndCarriesEveryPlanOfTheSet() =>
        Assert.Equal(
            [
                "Create umIpGateways/1:3: address = atl-cs-002.litwareinc.com",
                @"Create umHuntGroups/1:3\Portland: dialPlan = Portland, pilot = Portland",
                @"Create umHuntGroups/1:3\Redmond: dialPlan = Redmond, pilot = Redmond",
                "Update umIpGateways/1:3: outcallsAllowed = True, messageWaitingIndicatorAllowed = True",
                "Update umIpGateways/1:1: outcallsAllowed = False",
                "Update umIpGateways/1:2: outcallsAllowed = False",
                "Update umIpGateways/2:1: outcallsAllowed = False",
                @"Operate lyncWindowsServices/atl-fe-011.litwareinc.com\RTCSRV",
                @"Operate lyncWindowsServices/atl-fe-012.litwareinc.com\RTCSRV",
            ],
            Drawn.By(Litware.Estate, new BindingDesigner("Redmond", SecondPool, "1:3", outbound: true)));

    [Fact]
    [Trait("Feature", "F5")]
    public void Design_NobodyPlacesCalls_OneGatewayDoes()
    {
        Topology silent = Litware.Estate.With(UmIpGateway.Schema, "1:1", gateway => gateway with { OutcallsAllowed = false });

        Assert.Contains("Update umIpGateways/1:1: outcallsAllowed = True", Drawn.By(silent, new BindingDesigner("Redmond", SecondPool)));
    }

    [Fact]
    public void Design_SeveralPairs_ShareTheNewGateway() =>
        Assert.Single(
            Drawn.By(Litware.Estate, new BindingDesigner("Redmond", SecondPool, "1:3"), new BindingDesigner("Portland", SecondPool)),
            line => line.StartsWith("Create umIpGateways", StringComparison.Ordinal));

    [Theory]
    [InlineData("Redmont", SecondPool, null, "DialPlanIsNotThere")]
    [InlineData("LobbyPhones", SecondPool, null, "DialPlanIsNotSip")]
    [InlineData("Redmond", "atl-cs-009.litwareinc.com", null, "PoolIsNotThere")]
    [InlineData("Redmond", SecondPool, "LobbyPBX", "GatewayNameIsTaken")]
    [InlineData("Redmond", SecondPool, "a-name-of-sixty-five-characters-is-one-more-than-the-cmdlet-takes-", "GatewayNameIsTooLong")]
    public void Design_WhatCannotBeMeant_IsRefused(string plan, string pool, string? gateway, string id) =>
        Assert.Equal(id, Drawn.RefusedBy(Litware.Estate, new BindingDesigner(plan, pool, gateway)));

    [Fact]
    [Trait("Feature", "F5")]
    public void Design_DirectorOutbound_IsRefused() =>
        Assert.Equal("PoolNeverPlacesCalls", Drawn.RefusedBy(Litware.Estate, new BindingDesigner("Redmond", Director, outbound: true)));
}
