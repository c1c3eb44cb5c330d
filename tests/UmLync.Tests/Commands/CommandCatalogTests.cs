using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Planning;
using UmLync.Tests.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Commands;

/// <summary>The calls of the changes that UmLync plans, as domain.md and Microsoft's pages write them.</summary>
public class CommandCatalogTests
{
    private static readonly AdPermission Permission = new()
    {
        Scope = Sample.Exchange,
        Container = "UM DialPlan Container",
        Group = @"litwareinc.com\RTCUniversalServerAdmins",
        Allowed = new NameSet(["ListChildren", "ReadProperty"]),
        Denied = NameSet.Empty,
        Inheritance = AdInheritance.All,
    };

    // A.6: name and address, nothing else; the rest is Set-UMIPGateway's.
    [Fact]
    public void CallsFor_NewGateway_NameItAndItsAddress() => Calls(
        ["New-UMIPGateway -Name 1:1 -Address atl-cs-001.litwareinc.com -Confirm:off"],
        Sample.Creation(Sample.Gateway with { OutcallsAllowed = null, MessageWaitingIndicatorAllowed = null }));

    // A.6.
    [Fact]
    public void CallsFor_FlagsOfAGateway_SetThem() => Calls(
        ["Set-UMIPGateway -Identity 1:1 -OutcallsAllowed False -MessageWaitingIndicatorAllowed False -Confirm:off"],
        Sample.Update(Sample.Gateway, Sample.Gateway with { OutcallsAllowed = false, MessageWaitingIndicatorAllowed = false }));

    // A.7.
    [Fact]
    public void CallsFor_NewHuntGroup_NameGatewayPlanAndPilot() => Calls(
        ["New-UMHuntGroup -Name Redmond -UMDialPlan Redmond -UMIPGateway 1:1 -PilotIdentifier Redmond -Confirm:off"],
        Sample.Creation(Sample.HuntGroup));

    // C.3: the pilot is optional.
    [Fact]
    public void CallsFor_NewHuntGroupWithoutPilot_NameNone() => Calls(
        ["New-UMHuntGroup -Name Redmond -UMDialPlan Redmond -UMIPGateway 1:1 -Confirm:off"],
        Sample.Creation(Sample.HuntGroup with { Pilot = Optional<string>.None }));

    // C.2: a hunt group is addressed as gateway\huntgroup.
    [Fact]
    public void CallsFor_StaleHuntGroup_AddressItThroughItsGateway() =>
        Calls([@"Remove-UMHuntGroup -Identity 1:1\Redmond -Confirm:off"], Sample.Removal(Sample.HuntGroup));

    // C.4: additions keep what is there; a plain list would overwrite it.
    [Fact]
    public void CallsFor_DialPlansOfAServer_AddAndRemoveTheDifference() => Calls(
        ["Set-UMService -Identity ATL-EX-001 -DialPlans +[Portland] -[Redmond] -UMStartupMode Dual -Confirm:off"],
        Sample.Update(Sample.UmService, Sample.UmService with { DialPlans = new NameSet(["Portland"]), StartupMode = UmStartupMode.Dual }));

    // C.4: the call router is named by -Server.
    [Fact]
    public void CallsFor_CallRouter_NameTheServer()
    {
        UmCallRouter router = new() { Scope = Sample.Exchange, Server = "ATL-EX-001", SipTlsListeningPort = 0 };

        Calls(["Set-UMCallRouterSettings -Server ATL-EX-001 -SipTlsListeningPort 5061 -Confirm:off"], Sample.Update(router, router with { SipTlsListeningPort = 5061 }));
    }

    // C.4: $null clears.
    [Fact]
    public void CallsFor_ValueTakenAway_ClearIt() => Calls(
        ["Set-UMService -Identity ATL-EX-001 -SIPAccessService nothing -Confirm:off"],
        Sample.Update(Sample.UmService with { SipAccessService = ServiceEndpoint.Parse("atl-cs-001.litwareinc.com:5061") }, Sample.UmService));

    [Fact]
    public void CallsFor_EmptiedList_ClearIt() => Calls(
        ["Set-UMDialPlan -Identity Redmond -AccessTelephoneNumbers nothing -Confirm:off"],
        Sample.Update(
            Sample.DialPlan with { AccessTelephoneNumbers = new ValueList<string>(["+14255550100"]) }, Sample.DialPlan with { AccessTelephoneNumbers = ValueList<string>.Empty }));

    // C.1: dialling rule groups for Lync.
    [Fact]
    public void CallsFor_ListOfADialPlan_ReplaceIt() => Calls(
        ["Set-UMDialPlan -Identity Redmond -ConfiguredInCountryOrRegionGroups [Anywhere,*,*,*] -AllowedInCountryOrRegionGroups [Anywhere] -Confirm:off"],
        Sample.Update(
            Sample.DialPlan with { ConfiguredInCountryOrRegionGroups = ValueList<string>.Empty, AllowedInCountryOrRegionGroups = ValueList<string>.Empty },
            Sample.DialPlan with { ConfiguredInCountryOrRegionGroups = new ValueList<string>(["Anywhere,*,*,*"]), AllowedInCountryOrRegionGroups = new ValueList<string>(["Anywhere"]) }));

    // D.1; a Lync cmdlet has -Force beside -Confirm.
    [Fact]
    public void CallsFor_MediaConfiguration_AreMadeChangedAndRemoved()
    {
        MediaConfiguration site = new() { Scope = Sample.Lync, Identity = "Site:Redmond", EncryptionLevel = EncryptionLevel.SupportEncryption };

        Calls(["New-CsMediaConfiguration -Identity Site:Redmond -EncryptionLevel SupportEncryption -Confirm:off -Force"], Sample.Creation(site));
        Calls(
            ["Set-CsMediaConfiguration -Identity Site:Redmond -EncryptionLevel RequireEncryption -Confirm:off -Force"],
            Sample.Update(site, site with { EncryptionLevel = EncryptionLevel.RequireEncryption }));
        Calls(["Remove-CsMediaConfiguration -Identity Site:Redmond -Confirm:off -Force"], Sample.Removal(site));
    }

    // J.6, D.3: no cmdlet restarts a service of a Lync computer, and both take the computer's name.
    [Fact]
    public void CallsFor_FrontEnd_StopItThenStartIt() => Calls(
        [
            "Stop-CsWindowsService -Name RTCSRV -ComputerName atl-fe-001.litwareinc.com -Confirm:off -Force",
            "Start-CsWindowsService -Name RTCSRV -ComputerName atl-fe-001.litwareinc.com -Confirm:off -Force",
        ],
        Sample.Restart(new WindowsService { Scope = Sample.Lync, Computer = Fqdn.Parse("atl-fe-001.litwareinc.com"), Name = "RTCSRV" }));

    // C.4.
    [Fact]
    public void CallsFor_UmService_RestartItOnItsServer() => Calls(
        ["atl-ex-001.litwareinc.com> Restart-Service -Name MSExchangeUM -Confirm:off"],
        Sample.Restart(new WindowsService { Scope = Sample.Exchange, Computer = Fqdn.Parse("atl-ex-001.litwareinc.com"), Name = "MSExchangeUM" }));

    // A.5.
    [Fact]
    public void CallsFor_NewPermission_GrantTheRights() => Calls(
        [@"Add-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListChildren, ReadProperty] -InheritanceType All -Confirm:off"],
        Sample.Creation(Permission));

    [Fact]
    public void CallsFor_PermissionTakenBack_RemoveTheRights() => Calls(
        [@"Remove-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListChildren, ReadProperty] -InheritanceType All -Confirm:off"],
        Sample.Removal(Permission));

    [Fact]
    public void CallsFor_RightsGained_AddThoseOnly() => Calls(
        [@"Add-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ReadProperty] -InheritanceType All -Confirm:off"],
        Whole(Permission with { Allowed = new NameSet(["ListChildren"]) }, Permission));

    // An entry has one reach: what reaches further is added again, not the right alone that is new.
    [Fact]
    public void CallsFor_RightsThatReachFurther_AddAllThatLyncNeeds() => Calls(
        [@"Add-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListChildren, ReadProperty] -InheritanceType All -Confirm:off"],
        Whole(Permission with { Allowed = new NameSet(["ListChildren"]), Inheritance = AdInheritance.None }, Permission));

    // A.5: Lync reads. What the group may write here, it does not get to write below.
    [Theory]
    [InlineData("ListChildren", "ReadProperty", "WriteProperty")]
    [InlineData("GenericAll")]
    public void CallsFor_OtherRightsOfTheGroup_DoNotReachFurtherWithThem(params string[] rights) => Calls(
        [@"Add-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListChildren, ReadProperty] -InheritanceType All -Confirm:off"],
        Whole(Permission with { Allowed = new NameSet(rights), Inheritance = AdInheritance.None }, Permission with { Allowed = new NameSet(rights) }));

    [Fact]
    public void CallsFor_RightsThatReachLess_AddThemNearBeforeTheyGoFar() => Calls(
        [
            @"Add-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListChildren] -InheritanceType None -Confirm:off",
            @"Remove-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListChildren, ReadProperty] -InheritanceType All -Confirm:off",
        ],
        Whole(Permission, Permission with { Allowed = new NameSet(["ListChildren"]), Inheritance = AdInheritance.None }));

    [Fact]
    public void CallsFor_SomeRightsGainedAndOthersLost_AddBeforeTheyRemove() => Calls(
        [
            @"Add-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ListObject] -InheritanceType All -Confirm:off",
            @"Remove-ADPermission -Identity UM DialPlan Container -User litwareinc.com\RTCUniversalServerAdmins -AccessRights [ReadProperty] -InheritanceType All -Confirm:off",
        ],
        Whole(Permission, Permission with { Allowed = new NameSet(["ListChildren", "ListObject"]) }));

    [Fact]
    public void CallsFor_WhatAPersonDoes_AreNone() => Calls([], Sample.Change(ChangeAction.Manual, Sample.DialPlan.Key, []));

    [Fact]
    public void CallsFor_WhatNoCommandDoes_AreNone() => Calls([], Sample.Creation(Sample.UmService));

    // C.3: New-UMHuntGroup would ask for the dial plan, New-UMIPGateway for the address.
    [Fact]
    public void Creates_ObjectWithoutWhatTheCommandRequires_IsFalse()
    {
        Assert.True(CommandCatalog.Creates(Sample.HuntGroup));
        Assert.False(CommandCatalog.Creates(Sample.HuntGroup with { DialPlan = null }));
        Assert.True(CommandCatalog.Creates(Sample.Gateway));
        Assert.False(CommandCatalog.Creates(Sample.Gateway with { Address = null }));
        Assert.False(CommandCatalog.Creates(Permission with { Allowed = NameSet.Empty }));
    }

    [Fact]
    public void CarriesOut_ChangeOfWhatNoCommandChanges_IsFalse()
    {
        PropertyChange uriType = new(UmDialPlan.Schema.Find("uriType")!, UriType.TelExtn, UriType.SipName);
        PropertyChange security = new(UmDialPlan.Schema.Find("voipSecurity")!, VoipSecurity.Unsecured, VoipSecurity.Secured);

        Assert.True(CommandCatalog.CarriesOut(Sample.Change(ChangeAction.Update, Sample.DialPlan.Key, [security])));
        Assert.False(CommandCatalog.CarriesOut(Sample.Change(ChangeAction.Update, Sample.DialPlan.Key, [uriType, security])));
        Assert.False(CommandCatalog.CarriesOut(Sample.Change(ChangeAction.Operate, Sample.DialPlan.Key, [security])));
        Assert.False(CommandCatalog.CarriesOut(Sample.Removal(Sample.UmService)));
        Assert.False(CommandCatalog.CarriesOut(Sample.Creation(Sample.Gateway)));
    }

    private static PlannedChange Whole(AdPermission before, AdPermission after) => Sample.Change(
        ChangeAction.Update, before.Key,
        [
            .. before.Kind.Properties.Where(property => property.Name is "allowed" or "inheritance")
                .Select(property => new PropertyChange(property, property.ValueOf(before), property.ValueOf(after))),
        ]);

    private static void Calls(IEnumerable<string> expected, PlannedChange change) =>
        Assert.Equal(expected, CommandCatalog.CallsFor(change).Select(Said.By));
}
