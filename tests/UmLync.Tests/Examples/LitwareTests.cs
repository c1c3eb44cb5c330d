using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Examples;

/// <summary>
/// What is broken in the estate of docs/examples, each with the change that mends it, derived by hand from docs/domain.md; the
/// rows stand in docs/examples/README.md too.
/// </summary>
public class LitwareTests
{
    private const string ServiceGroup = @"litwareinc.com\RTCComponentUniversalServices";
    private const string NewGateway = "umIpGateways/atl-cs-002.litwareinc.com";

    /// <summary>Address, action, properties that change, ids of the reasons.</summary>
    public static TheoryData<string, ChangeAction, string, string> Mended => new()
    {
        // A.5: the group of the service accounts was never given two of the four containers.
        {
            @"permissions/Administrative Groups\" + ServiceGroup, ChangeAction.Create,
            "container: - -> Administrative Groups; group: - -> " + ServiceGroup + "; allowed: - -> ListChildren, ReadProperty; denied: - -> ; inheritance: - -> All",
            "GroupCannotRead"
        },
        {
            @"permissions/UM AutoAttendant Container\" + ServiceGroup, ChangeAction.Create,
            "container: - -> UM AutoAttendant Container; group: - -> " + ServiceGroup + "; allowed: - -> ListChildren, ReadProperty; denied: - -> ; inheritance: - -> All",
            "GroupCannotRead"
        },

        // E.2 row 12, A.6: a pool that homes Enterprise Voice users has no gateway; a new one takes message waiting, and places
        // no calls where another does.
        { NewGateway, ChangeAction.Create, "name: - -> atl-cs-002.litwareinc.com; address: - -> atl-cs-002.litwareinc.com", "PoolHasNoGateway" },
        { NewGateway, ChangeAction.Update, "outcallsAllowed: - -> False; messageWaitingIndicatorAllowed: - -> True", "OtherGatewayPlacesCalls, PoolTakesMessageWaiting" },
        {
            @"umHuntGroups/atl-cs-002.litwareinc.com\Redmond", ChangeAction.Create,
            "gateway: - -> atl-cs-002.litwareinc.com; name: - -> Redmond; dialPlan: - -> Redmond; pilot: - -> Redmond", "PairHasNoHuntGroup"
        },

        // E.2 row 10, H 3: the pilot is the subscriber access number, and Lync sends the first label of the phone context. The
        // name is taken until the stale one goes.
        { @"umHuntGroups/1:1\Portland-2", ChangeAction.Create, "gateway: - -> 1:1; name: - -> Portland-2; dialPlan: - -> Portland; pilot: - -> Portland", "PairHasNoHuntGroup" },
        { @"umHuntGroups/1:1\Portland", ChangeAction.Remove, "gateway: 1:1 -> -; name: Portland -> -; dialPlan: Portland -> -; pilot: +15035550100 -> -", "PilotIsStale" },

        // E.2 rows 13 and 15, H 4: the Director places calls; A.6: the branch does too, and is sent message waiting.
        { "umIpGateways/1:2", ChangeAction.Update, "outcallsAllowed: True -> False", "OtherGatewayPlacesCalls" },
        { "umIpGateways/2:1", ChangeAction.Update, "outcallsAllowed: True -> False; messageWaitingIndicatorAllowed: True -> False", "OtherGatewayPlacesCalls, PoolTakesNoMessageWaiting" },

        // E.2 row 27, H 17: not every server carries every SIP URI dial plan. E.2 row 2, C.4: and one listens for TCP only.
        { "umCallRouters/ATL-EX-002", ChangeAction.Update, "dialPlans: Redmond -> Portland, Redmond", "ServerLacksDialPlans" },
        { "umCallRouters/ATL-EX-003", ChangeAction.Update, "dialPlans: Redmond -> Portland, Redmond", "ServerLacksDialPlans" },
        { "umServices/ATL-EX-003", ChangeAction.Update, "dialPlans: Redmond -> Portland, Redmond; startupMode: TCP -> Dual", "PlansNeedStartupMode, ServerLacksDialPlans" },
        { @"exchangeWindowsServices/atl-ex-003.litwareinc.com\MSExchangeUM", ChangeAction.Operate, "pending: True -> False", "StartupModeNeedsRestart" },

        // E.2 row 1, C.1: SIP Secured against pools that require encryption.
        { "umDialPlans/Redmond", ChangeAction.Update, "voipSecurity: SIPSecured -> Secured", "PoolsAcceptSecurity" },

        // A.1, E.2 row 16: the Front Ends notice all that only after a restart; that of the branch was forgotten earlier.
        { @"lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV", ChangeAction.Operate, "pending: True -> False", "FrontEndNeedsRestart" },
        { @"lyncWindowsServices/atl-fe-002.litwareinc.com\RTCSRV", ChangeAction.Operate, "pending: True -> False", "FrontEndNeedsRestart" },
        { @"lyncWindowsServices/atl-fe-003.litwareinc.com\RTCSRV", ChangeAction.Operate, "pending: True -> False", "FrontEndNeedsRestart" },
        { @"lyncWindowsServices/atl-fe-011.litwareinc.com\RTCSRV", ChangeAction.Operate, "pending: True -> False", "FrontEndNeedsRestart" },
        { @"lyncWindowsServices/atl-fe-012.litwareinc.com\RTCSRV", ChangeAction.Operate, "pending: True -> False", "FrontEndNeedsRestart" },
        { @"lyncWindowsServices/por-sba-001.litwareinc.com\RTCSRV", ChangeAction.Operate, "pending: True -> False", "RestartIsPending" },
    };

    [Theory]
    [Trait("Feature", "B2")]
    [MemberData(nameof(Mended))]
    public void PlanFor_WhatIsBroken_HasTheChangeThatMendsIt(string address, ChangeAction action, string properties, string reasons)
    {
        PlannedChange change = Assert.Single(Litware.Plan.Changes, change => change.Key == Litware.Key(address) && change.Action == action);

        Assert.Equal(properties, string.Join("; ", change.Properties.Select(row => $"{row.Property.Name}: {Known(row.Before, row.BeforeText)} -> {Known(row.After, row.AfterText)}")));
        Assert.Equal(reasons, string.Join(", ", change.Reasons.Select(because => because.Reason.Id).OrderBy(id => id, StringComparer.Ordinal)));
    }

    [Fact]
    public void PlanFor_Litware_ChangesNothingElse()
    {
        Assert.Equal(
            Mended.Select(row => Litware.Key((string)row[0]) + " " + row[1]).OrderBy(text => text, StringComparer.Ordinal),
            Litware.Plan.Changes.Select(change => change.Key + " " + change.Action).OrderBy(text => text, StringComparer.Ordinal));
        Assert.Empty(Litware.Plan.LeftOut);
    }

    /// <summary>Rule and subject of what fails before; the rows of docs/domain.md are those of the changes above.</summary>
    public static TheoryData<string, string> Found => new()
    {
        { "ReadPermissionMissing", @"exchange:litwareinc.com/permissions/Administrative Groups\" + ServiceGroup },
        { "ReadPermissionMissing", @"exchange:litwareinc.com/permissions/UM AutoAttendant Container\" + ServiceGroup },
        { "MissingGateway", "lync:litwareinc.com/pools/atl-cs-002.litwareinc.com" },
        { "HuntGroupPilot", @"exchange:litwareinc.com/umHuntGroups/1:1\Portland" },
        { "OneOutboundGateway", "exchange:litwareinc.com/umDialPlans/Portland" },
        { "OutboundOnDirector", "exchange:litwareinc.com/umIpGateways/1:2" },
        { "OutboundOnBranch", "exchange:litwareinc.com/umIpGateways/2:1" },
        { "MessageWaitingIndicator", "exchange:litwareinc.com/umIpGateways/2:1" },
        { "ServerInAllSipDialPlans", "exchange:litwareinc.com/umCallRouters/ATL-EX-002" },
        { "ServerInAllSipDialPlans", "exchange:litwareinc.com/umCallRouters/ATL-EX-003" },
        { "ServerInAllSipDialPlans", "exchange:litwareinc.com/umServices/ATL-EX-003" },
        { "StartupModeForSecurity", "exchange:litwareinc.com/umServices/ATL-EX-003" },
        { "IncompatibleSecuritySetting", "exchange:litwareinc.com/umDialPlans/Redmond" },
        { "FrontEndRestartPending", @"lync:litwareinc.com/lyncWindowsServices/por-sba-001.litwareinc.com\RTCSRV" },

        // D.6: not broken, and nothing that a plan could mend.
        { "SupportEnded", "exchange:litwareinc.com" },
        { "SupportEnded", "lync:litwareinc.com" },

        // J.3: advice.
        { "CertificatesCouldBeOne", "exchange:litwareinc.com" },
    };

    [Fact]
    [Trait("Feature", "A10")]
    public void Judge_Litware_FindsWhatIsBrokenAndNothingElse() => Assert.Equal(
        Found.Select(row => row[0] + " " + row[1]).OrderBy(text => text, StringComparer.Ordinal),
        Failures(Litware.Estate).OrderBy(text => text, StringComparer.Ordinal));

    [Fact]
    public void Judge_TheRepairedEstate_FindsThatItIsOld() => Assert.Equal(
        ["SupportEnded exchange:litwareinc.com", "SupportEnded lync:litwareinc.com", "CertificatesCouldBeOne exchange:litwareinc.com"],
        Failures(Litware.After(Litware.Plan)));

    // A.7, A.6, C.4, A.1: the rows of the table of dependencies that this estate needs.
    [Theory]
    [Trait("Feature", "B5")]
    [InlineData(@"umHuntGroups/1:1\Portland-2", @"umHuntGroups/1:1\Portland")]
    [InlineData(NewGateway, @"umHuntGroups/atl-cs-002.litwareinc.com\Redmond")]
    [InlineData("umServices/ATL-EX-003", @"exchangeWindowsServices/atl-ex-003.litwareinc.com\MSExchangeUM")]
    [InlineData(@"exchangeWindowsServices/atl-ex-003.litwareinc.com\MSExchangeUM", "umDialPlans/Redmond")]
    [InlineData(@"permissions/UM AutoAttendant Container\" + ServiceGroup, @"lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV")]
    [InlineData("umCallRouters/ATL-EX-002", @"lyncWindowsServices/atl-fe-012.litwareinc.com\RTCSRV")]
    public void PlanFor_Litware_KeepsTheOrder(string earlier, string later) =>
        Assert.True(PositionOf(earlier) < PositionOf(later), $"'{earlier}' comes after '{later}'.");

    [Fact]
    [Trait("Feature", "F3")]
    public void PlanFor_Litware_LeavesThePbxAsItIs()
    {
        ResourceKey[] foreign =
            [.. new[] { "umIpGateways/LobbyPBX", @"umHuntGroups/LobbyPBX\Lobby", "umDialPlans/LobbyPhones", "umAutoAttendants/LobbyMenu" }.Select(Litware.Key)];
        Topology after = Litware.After(Litware.Plan);

        Assert.All(foreign, key => Assert.NotNull(Litware.Estate.Find(key)));
        Assert.All(foreign, key => Assert.True(Litware.Estate.Find(key)!.IsSameAs(after.Find(key)), $"'{key}' changes."));
    }

    // H 4: one of the gateways of Lync pools places the calls; the PBX of the non-SIP plan keeps its own.
    [Fact]
    public void PlanFor_Litware_EndsWithOneOutboundGateway()
    {
        UmIpGateway[] placing = [.. Litware.After(Litware.Plan).All(UmIpGateway.Schema).Where(gateway => gateway.OutcallsAllowed == true)];

        Assert.Equal(["1:1", "LobbyPBX"], placing.Select(gateway => gateway.Name));
    }

    [Fact]
    [Trait("Feature", "F8")]
    public void PlanFor_TheRepairedEstate_IsEmpty()
    {
        Plan again = Integration.PlanFor(Litware.After(Litware.Plan), UmLync.Blueprints.Blueprint.Empty);

        Assert.Empty(again.Changes);
        Assert.Empty(again.LeftOut);
    }

    // The blueprint writes down what is planned anyway, and gives the new gateway the name that ExchUcUtil would give (A.6).
    [Fact]
    [Trait("Feature", "B1")]
    public void PlanFor_TheBlueprint_DiffersInTheNameOfTheGateway()
    {
        IEnumerable<string> computed = Litware.Plan.Changes.Select(change => change.Key.ToString().Replace("atl-cs-002.litwareinc.com", "1:3"));
        Plan chosen = Integration.PlanFor(Litware.Estate, Litware.Blueprint);

        Assert.Equal(computed.OrderBy(key => key, StringComparer.Ordinal), chosen.Changes.Select(change => change.Key.ToString()).OrderBy(key => key, StringComparer.Ordinal));
    }

    [Fact]
    public void Files_OfTheExample_AreAsUmLyncWritesThem()
    {
        Assert.Equal(Litware.EstateFile, TopologyWriter.ToBytes(Litware.Estate));
        Assert.Equal(Litware.BlueprintFile, UmLync.Blueprints.BlueprintWriter.ToBytes(Litware.Blueprint));
    }

    private static IEnumerable<string> Failures(Topology estate) =>
        RuleBook.Judge(estate).Where(finding => finding.Outcome is FindingOutcome.Fail or FindingOutcome.Error).Select(finding => finding.RuleId + " " + finding.Subject);

    private static string Known(object? value, string text) => value is null ? "-" : text;

    private static int PositionOf(string address) =>
        Litware.Plan.Changes.Select((change, index) => (change, index)).First(item => item.change.Key == Litware.Key(address)).index;
}
