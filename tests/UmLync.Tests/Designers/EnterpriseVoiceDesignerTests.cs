using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md J.2 step 11, J.5, D.7: Enterprise Voice of users, all checked before any is changed.</summary>
[Trait("Feature", "K6")]
public class EnterpriseVoiceDesignerTests
{
    private const string Free = "tel:+14255550160";

    private static readonly Topology Estate = VoiceEstate.Whole
        .Put(
            new VoicePolicy { Scope = SmallEstate.Lync, Identity = "Sales", PstnUsages = new ValueList<string>(["Local"]) },
            new LyncDialPlan { Scope = SmallEstate.Lync, Identity = "Campus", SimpleName = "Campus" },
            SmallEstate.UserOf("ken.myer", SmallEstate.Pool, voice: false) with
            {
                LineUri = Optional<string>.None,
                VoicePolicy = Optional<string>.None,
                DialPlan = Optional<string>.None,
                HostedVoiceMail = false,
            });

    // A user takes three cmdlets; what limits him is granted before he can call.
    [Fact]
    public void Design_NewUser_GetsVoiceLinePolicyAndDialPlan() => Assert.Equal(
        [
            "Grant-CsDialPlan -Identity sip:ken.myer@litwareinc.com -PolicyName Campus -Confirm:off",
            "Grant-CsVoicePolicy -Identity sip:ken.myer@litwareinc.com -PolicyName Sales -Confirm:off",
            "Set-CsUser -Identity sip:ken.myer@litwareinc.com -EnterpriseVoiceEnabled True -LineURI tel:+14255550160 -Confirm:off",
        ],
        PlanOf(Estate, VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free, "Sales", "Campus")).Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By));

    // D.7: users are managed by another group than servers.
    [Fact]
    public void Design_NewUser_TakesTheRightsOverUsers() => Assert.All(
        PlanOf(Estate, VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free)).Changes, change => Assert.Equal(["RTCUniversalUserAdmins"], change.Rights));

    // D.7: separators of a number mean nothing, and names have no case.
    [Fact]
    public void Design_UserAsAsked_DrawsNothing() => Assert.Empty(PlanOf(
        Estate.Put(UserWithAll()), VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", "tel:+1-425-555-0160", "SALES", "campus")).Changes);

    [Theory]
    [InlineData("14255550160", "LineIsNotE164")]
    [InlineData("tel:50160", "LineIsNotE164")]
    [InlineData("tel:+14255550160;phone-context=litwareinc.com", "LineIsNotE164")]
    [InlineData("tel:+14255550127", "LineIsTaken")]
    [InlineData(null, "VoiceUserNeedsLine")]
    public void Design_LineThatCannotBe_LeavesTheUserOut(string? line, string reason) => Assert.Equal(
        ["users/sip:ken.myer@litwareinc.com: " + reason], LeftOut(VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", line)));

    // D.7: with an extension it is another number.
    [Fact]
    public void Design_LineWithExtension_IsAnotherOne() => Assert.Equal(
        ["Update users/sip:ken.myer@litwareinc.com: enterpriseVoiceEnabled = True, lineUri = tel:+14255550127;ext=127"],
        Drawn.LinesOf(PlanOf(Estate, VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", "tel:+14255550127;ext=127"))));

    // B.5, D.7: a contact for subscriber access has its line too.
    [Fact]
    public void Design_LineOfAContact_IsTaken() => Assert.Equal(
        ["users/sip:ken.myer@litwareinc.com: LineIsTaken"],
        LeftOut(VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Estate.All(ExumContact.Schema).First(contact => contact.LineUri.HasValue).LineUri.Value)));

    [Theory]
    [InlineData("Marketing", null, "PolicyIsNotThere")]
    [InlineData("Global", null, "PolicyIsNotForUsers")]
    [InlineData(null, "Site:Redmond", "PolicyIsNotForUsers")]
    [InlineData(null, "Nowhere", "PolicyIsNotThere")]
    public void Design_PolicyThatCannotBeGranted_LeavesTheUserOut(string? policy, string? dialPlan, string reason) => Assert.Equal(
        ["users/sip:ken.myer@litwareinc.com: " + reason], LeftOut(VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free, policy, dialPlan)));

    // Law 3: what was not read may be there.
    [Fact]
    public void Design_PoliciesUnread_AreNotSaidToBeMissing() => Assert.Equal(
        ["KindWasNotRead"],
        PlanOf(Estate.Unread(VoicePolicy.Schema), VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free, "Sales")).LeftOut.Select(note => note.Reason.Id));

    [Fact]
    public void Design_NobodyOfThatAddress_IsLeftOut()
    {
        Plan plan = PlanOf(Estate, VoiceEstate.UserOf("sip:nobody@litwareinc.com", Free));

        Assert.Equal(["VoiceUserIsNotThere"], plan.LeftOut.Select(note => note.Reason.Id));
        Assert.Empty(plan.Changes);
    }

    // Neither of the two is right; the others are not held up.
    [Fact]
    public void Design_OneLineForTwo_LeavesBothOutAndNoOther()
    {
        Topology estate = Estate.Put(
            SmallEstate.UserOf("pilar", SmallEstate.Pool, voice: false) with { LineUri = Optional<string>.None, VoicePolicy = Optional<string>.None },
            SmallEstate.UserOf("toby", SmallEstate.Pool, voice: false) with { LineUri = Optional<string>.None, VoicePolicy = Optional<string>.None });

        Plan plan = PlanOf(
            estate, VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free), VoiceEstate.UserOf("sip:pilar@litwareinc.com", "tel:+1-425-555-0160"), VoiceEstate.UserOf("sip:toby@litwareinc.com", "tel:+14255550161"));

        Assert.Equal(["LineIsAskedTwice", "LineIsAskedTwice"], plan.LeftOut.Select(note => note.Reason.Id));
        Assert.Equal(["Update users/sip:toby@litwareinc.com: enterpriseVoiceEnabled = True, lineUri = tel:+14255550161"], Drawn.LinesOf(plan));
    }

    [Fact]
    public void Design_TwoRowsForOne_LeaveHimOut() => Assert.Equal(
        ["users/sip:ken.myer@litwareinc.com: UserIsAskedTwice"],
        LeftOut(VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free), VoiceEstate.UserOf("sip:KEN.MYER@litwareinc.com", "tel:+14255550161")));

    // Law 3: a picture that only counted its users shows none, and must not look as if there were none.
    [Fact]
    public void Design_UsersCounted_PlansNothing()
    {
        Plan plan = PlanOf(Estate.Only(ReadRequest.UsersCounted), VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free));

        Assert.Equal(["UsersWereCounted"], plan.LeftOut.Select(note => note.Reason.Id));
        Assert.Empty(plan.Changes);
    }

    // Law 7: policy and dial plan, then the user.
    [Fact]
    public void Design_PolicyOfTheSameBlueprint_ComesBeforeItsUser()
    {
        Blueprint blueprint = VoiceEstate.Stating(
            new VoicePolicy { Scope = VoiceChoices.Nowhere, Identity = "Marketing", PstnUsages = new ValueList<string>(["Local"]) },
            VoiceEstate.UserOf("sip:ken.myer@litwareinc.com", Free, "Marketing"));

        Plan plan = Integration.PlanFor(Estate, blueprint, [new VoiceRoutingDesigner(), new EnterpriseVoiceDesigner()]);

        Assert.Equal(
            [
                "Create voicePolicies/Marketing: pstnUsages = Local",
                "Update users/sip:ken.myer@litwareinc.com: voicePolicy = Marketing",
                "Update users/sip:ken.myer@litwareinc.com: enterpriseVoiceEnabled = True, lineUri = tel:+14255550160",
            ],
            Drawn.LinesOf(plan));
        Assert.Contains("c0001", plan.Changes[1].DependsOn);
    }

    [Fact]
    public void ReadFor_BlueprintWithUsers_KeepsThem()
    {
        Assert.True(Integration.ReadFor(VoiceEstate.Stating(VoiceEstate.UserOf(VoiceEstate.Alan))).KeepsUsers);
        Assert.False(Integration.ReadFor(VoiceEstate.Stating(VoiceEstate.Local)).KeepsUsers);
    }

    private static CsUser UserWithAll() => Estate.All(CsUser.Schema).Single(user => user.SipAddress.ToString() == "sip:ken.myer@litwareinc.com") with
    {
        EnterpriseVoiceEnabled = true,
        LineUri = Free,
        VoicePolicy = "Sales",
        DialPlan = "Campus",
    };

    private static string[] LeftOut(params CsUser[] users)
    {
        Plan plan = PlanOf(Estate, users);
        Assert.Empty(plan.Changes);
        return [.. plan.LeftOut.Select(note => note.Subject.Substring(note.Subject.IndexOf('/') + 1) + ": " + note.Reason.Id)];
    }

    private static Plan PlanOf(Topology estate, params CsUser[] users)
    {
        EnterpriseVoiceDesigner designer = new();
        foreach (CsUser user in users)
        {
            designer.Ask(user);
        }

        return Drawn.PlanOf(estate, designer);
    }
}
