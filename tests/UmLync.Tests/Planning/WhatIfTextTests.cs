using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Planning;

public class WhatIfTextTests
{
    private static readonly WindowsService FrontEnd = new() { Scope = Sample.Lync, Computer = Fqdn.Parse("atl-fe-001.litwareinc.com"), Name = "RTCSRV" };

    private static readonly ServiceEndpoint NearestPool = ServiceEndpoint.Parse("atl-cs-001.litwareinc.com:5061");

    [Fact]
    public void Of_ChangedProperty_NamesBothValues() => Says(
        ["Would change voipSecurity from 'SIPSecured' to 'Secured'."],
        Sample.Update(Sample.DialPlan, Sample.DialPlan with { VoipSecurity = VoipSecurity.Secured }));

    [Fact]
    public void Of_ChangedLists_NamesAllNames() => Says(
        ["Would change dialPlans from 'Redmond' to 'Portland, Redmond'."],
        Sample.Update(Sample.UmService, Sample.UmService with { DialPlans = new NameSet(["Redmond", "Portland"]) }));

    [Fact]
    public void Of_SeveralProperties_HasASentenceForEach() => Says(
        ["Would change outcallsAllowed from 'True' to 'False'.", "Would change messageWaitingIndicatorAllowed from 'True' to 'False'."],
        Sample.Update(Sample.Gateway, Sample.Gateway with { OutcallsAllowed = false, MessageWaitingIndicatorAllowed = false }));

    [Fact]
    public void Of_ValueWhereNoneWas_SaysThatItWasEmpty() => Says(
        ["Would set sipAccessService, which is empty, to 'atl-cs-001.litwareinc.com:5061'."],
        Sample.Update(Sample.UmService, Sample.UmService with { SipAccessService = NearestPool }));

    [Fact]
    public void Of_ValueTakenAway_SaysWhatItWas() => Says(
        ["Would clear sipAccessService, which is 'atl-cs-001.litwareinc.com:5061'."],
        Sample.Update(Sample.UmService with { SipAccessService = NearestPool }, Sample.UmService));

    [Fact]
    public void Of_EmptiedList_SaysWhatItWas() => Says(
        ["Would clear dialPlans, which is 'Redmond'."],
        Sample.Update(Sample.UmService, Sample.UmService with { DialPlans = NameSet.Empty }));

    [Fact]
    public void Of_Creation_NamesTheObjectAndWhatItGets() => Says(
        [@"Would create 'exchange:litwareinc.com/umHuntGroups/1:1\Redmond'.", "Would set dialPlan to 'Redmond'.", "Would leave pilot empty."],
        Sample.Creation(Sample.HuntGroup with { Pilot = Optional<string>.None }));

    [Fact]
    public void Of_Removal_NamesTheObject() => Says(
        [@"Would remove 'exchange:litwareinc.com/umHuntGroups/1:1\Redmond'."],
        Sample.Removal(Sample.HuntGroup));

    [Fact]
    public void Of_Restart_NamesTheService() => Says([@"Would restart the service 'atl-fe-001.litwareinc.com\RTCSRV'."], Sample.Restart(FrontEnd));

    [Fact]
    public void Of_WhatAPersonDoes_SaysThatItWouldWait()
    {
        PropertyChange row = new(UmDialPlan.Schema.Find("uriType")!, UriType.TelExtn, UriType.SipName);

        Says(
            ["Would wait until a person has done what follows.", "Would change uriType from 'TelExtn' to 'SipName'."],
            Sample.Change(ChangeAction.Manual, Sample.DialPlan.Key, [row]));
    }

    [Fact]
    public void Of_WhatAPersonRemoves_SaysThatItGoes() => Says(
        ["Would wait until a person has done what follows.", "Would remove 'exchange:litwareinc.com/umDialPlans/Redmond'."],
        Sample.Change(ChangeAction.Manual, Sample.DialPlan.Key, [.. Sample.Removal(Sample.DialPlan).Properties]));

    [Fact]
    public void Of_PropertyThatGoesWithItsObject_SaysWhatItIs() => Assert.Equal(
        "Would remove pilot, which is 'Redmond'.",
        WhatIfText.Of(Sample.Removal(Sample.HuntGroup).Properties.Single(row => row.Property.Name == "pilot")).Invariant);

    // A call that states two properties together changes one of them here.
    [Fact]
    public void Of_PropertyThatStaysAsItIs_SaysNothing()
    {
        PropertyChange[] rows =
        [
            new(AdPermission.Schema.Find("allowed")!, new NameSet(["ReadProperty"]), new NameSet(["ReadProperty"])),
            new(AdPermission.Schema.Find("inheritance")!, AdInheritance.None, AdInheritance.All),
        ];
        AdPermission permission = new() { Scope = Sample.Exchange, Container = "UM DialPlan Container", Group = @"litwareinc.com\RTCUniversalServerAdmins" };

        Says(["Would change inheritance from 'None' to 'All'."], Sample.Change(ChangeAction.Update, permission.Key, rows));
    }

    [Fact]
    public void In_SeveralSentences_IsOneText() => Assert.Equal(
        @"Would create 'exchange:litwareinc.com/umHuntGroups/1:1\Redmond'. Would set dialPlan to 'Redmond'. Would set pilot to 'Redmond'.",
        WhatIfText.In(Sample.Creation(Sample.HuntGroup), CultureInfo.InvariantCulture));

    private static void Says(IEnumerable<string> sentences, PlannedChange change) =>
        Assert.Equal(sentences, WhatIfText.Of(change).Select(sentence => sentence.Invariant));
}
