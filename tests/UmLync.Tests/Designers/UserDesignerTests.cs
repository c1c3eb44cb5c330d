using System.Linq;
using System.Text;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Users;
using UmLync.Topologies;
using UmLync.Users;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>What is drawn for users who are enabled or moved (docs/domain.md C.6, H 44, J.4 steps 7 and 9).</summary>
[Trait("Feature", "K1")]
public class UserDesignerTests
{
    private static readonly UserOrder KimsOrder = UserEstate.Order(UserEstate.Kim, "50130");
    private static readonly UserOrder AnnasMove = UserEstate.Order(UserEstate.Anna, "", UserEstate.OtherPolicy);

    /// <summary>C.6: the SIP resource identifier is the user's Lync SIP address, without sip:.</summary>
    [Fact]
    public void Design_UserWithoutVoiceMail_IsEnabledUnderTheLyncAddress()
    {
        Plan plan = Drawn.PlanOf(UserEstate.Estate, new UserDesigner([KimsOrder with { NotifyEmail = "helpdesk@litwareinc.com" }]));

        Assert.Equal(
            ["Create umMailboxes/kim.akers@litwareinc.com: dialPlan = Redmond, sipAddress = kim.akers@litwareinc.com, mailboxPolicy = Redmond Default Policy, extensions = 50130, notifyEmail = helpdesk@litwareinc.com"],
            Drawn.LinesOf(plan));
        Assert.Equal(
            "Enable-UMMailbox Identity, UMMailboxPolicy, Extensions, SIPResourceIdentifier, NotifyEmail, Confirm",
            string.Join("; ", CommandCatalog.CallsFor(plan.Changes[0]).Select(call => call.Name + " " + string.Join(", ", call.Parameters.Select(parameter => parameter.Name)))));
    }

    [Fact]
    public void Design_MailAddressThatIsTheSipAddress_IsTakenWhereNoneIsStamped() => Assert.Single(
        Drawn.By(UserEstate.With(UserEstate.MailboxOf(UserEstate.Kim)), new UserDesigner([KimsOrder])));

    [Fact]
    public void Design_UserOfTheSamePlan_StaysAsItIs()
    {
        string told = "";

        Assert.Empty(Drawn.By(UserEstate.Estate, new UserDesigner([UserEstate.Order(UserEstate.Anna, "50123")]) { Tell = remark => told += remark.Reason.Id }));
        Assert.Equal("", told);
        Assert.Empty(Drawn.By(UserEstate.Estate, new UserDesigner([UserEstate.Order(UserEstate.Anna, "50199")]) { Tell = remark => told += remark.Reason.Id }));
        Assert.Equal("UserIsEnabledOtherwise", told);
    }

    [Fact]
    [Trait("Feature", "K4")]
    public void Design_MoveWithinThePlan_ChangesThePolicyAndKeepsThePin()
    {
        Plan plan = Drawn.PlanOf(UserEstate.Estate, new UserDesigner([AnnasMove], UserTask.Move));

        Assert.Equal(["Update umMailboxes/anna.lidman@litwareinc.com: mailboxPolicy = Redmond Managers"], Drawn.LinesOf(plan));
        Assert.Equal("Set-UMMailbox", Assert.Single(CommandCatalog.CallsFor(plan.Changes[0])).Name);
    }

    /// <summary>C.6: the policy is set without a new PIN; extensions that the user has are no reason to disable the mailbox.</summary>
    [Theory]
    [InlineData("50199;50123")]
    [InlineData("50199")]
    [Trait("Feature", "K4")]
    public void Design_MoveWithExtensionsThatTheUserHas_KeepsThemAndThePin(string extensions)
    {
        Topology estate = UserEstate.With(UserEstate.Get(UmMailbox.Schema, UserEstate.Anna) with { Extensions = new ValueList<string>(["50123", "50199"]) });

        Assert.Equal(
            ["Update umMailboxes/anna.lidman@litwareinc.com: mailboxPolicy = Redmond Managers"],
            Drawn.LinesOf(Drawn.PlanOf(estate, new UserDesigner([UserEstate.Order(UserEstate.Anna, extensions, UserEstate.OtherPolicy)], UserTask.Move))));
    }

    /// <summary>C.6: extensions are unique in the dial plan, so that Exchange refuses one that is given twice.</summary>
    [Fact]
    public void Design_ExtensionThatStandsTwiceInARow_IsGivenOnce()
    {
        Plan plan = Drawn.PlanOf(UserEstate.Estate, new UserDesigner([UserEstate.Order(UserEstate.Kim, "50130;50131;50130")]));

        Assert.Equal(new ValueList<string>(["50130", "50131"]), ((UmMailbox)plan.Changes[0].After!).Extensions);
    }

    [Fact]
    [Trait("Feature", "K4")]
    public void Design_MoveWithANewPin_ResetsItAfterThePolicy()
    {
        Plan plan = Drawn.PlanOf(UserEstate.Estate, new UserDesigner([AnnasMove], UserTask.Move) { ResetsPin = true });

        Assert.Equal(
            ["Update umMailboxes/anna.lidman@litwareinc.com: mailboxPolicy = Redmond Managers", "Operate pinResets/anna.lidman@litwareinc.com"],
            Drawn.LinesOf(plan));
        Assert.Equal("Set-UMMailboxPIN", Assert.Single(CommandCatalog.CallsFor(plan.Changes[1])).Name);
    }

    /// <summary>C.6: a mailbox changes its dial plan only by being disabled and enabled again; what the user recorded is kept.</summary>
    [Fact]
    [Trait("Feature", "K4")]
    public void Design_MoveToAnotherPlan_DisablesAndEnables()
    {
        Plan plan = Drawn.PlanOf(UserEstate.Estate, new UserDesigner([UserEstate.Order(UserEstate.Anna, "5123", UserEstate.TacomaPolicy)], UserTask.Move) { ResetsPin = true });

        Assert.Equal(
            [
                "Remove umMailboxes/anna.lidman@litwareinc.com",
                "Create umMailboxes/anna.lidman@litwareinc.com: dialPlan = Tacoma, sipAddress = anna.lidman@litwareinc.com, mailboxPolicy = Tacoma Default Policy, extensions = 5123",
            ],
            Drawn.LinesOf(plan));
        Assert.Equal([plan.Changes[0].Id], plan.Changes[1].DependsOn);
        Assert.Equal(Inverse.Compensation, plan.Changes[0].Inverse);
        CommandCall disable = Assert.Single(CommandCatalog.CallsFor(plan.Changes[0]));
        Assert.Equal(new CommandValue.Flag(true), disable.Parameters.Single(parameter => parameter.Name == "KeepProperties").Value);
    }

    [Fact]
    [Trait("Feature", "K4")]
    public void Design_MoveOfSomebodyWhoIsNotEnabled_IsRefused() => Assert.Equal(
        ["UserIsNotEnabled"],
        Assert.Throws<UserBatchException>(() => Drawn.PlanOf(UserEstate.Estate, new UserDesigner([KimsOrder], UserTask.Move))).Faults.Select(fault => fault.Reason.Id));

    // Law 2: one row from which nobody knows where it leads holds up all.
    [Fact]
    public void Design_MoveFromAPlanThatWasNotRead_IsRefused() => Assert.Equal(
        ["PlanOfUserIsUnread"],
        Assert.Throws<UserBatchException>(() => Drawn.PlanOf(UserEstate.With(UserEstate.Get(UmMailbox.Schema, UserEstate.Anna) with { DialPlan = null }), new UserDesigner([AnnasMove], UserTask.Move)))
            .Faults.Select(fault => fault.Reason.Id));

    [Fact]
    public void Design_MoveToWhereTheUserIs_ChangesNothing() =>
        Assert.Empty(Drawn.By(UserEstate.Estate, new UserDesigner([UserEstate.Order(UserEstate.Anna, "50123")], UserTask.Move)));

    /// <summary>H 44: users once, last.</summary>
    [Fact]
    public void PlanFor_BlueprintWithUsers_EnablesThemAfterEverythingElse()
    {
        Topology estate = UserEstate.With(UserEstate.Get(UmDialPlan.Schema, "Redmond") with { VoipSecurity = VoipSecurity.Unsecured });

        Plan plan = Integration.PlanFor(estate, Blueprint.Empty with { Users = [KimsOrder] });

        Assert.True(plan.Changes.Count > 1);
        Assert.Equal("umMailboxes", plan.Changes[plan.Changes.Count - 1].Key.Kind.Id);
        Assert.Equal(1, plan.Changes.Count(change => change.Key.Kind == UmMailbox.Schema));
    }

    [Fact]
    public void PlanFor_BlueprintWithAWrongUser_LeavesAllUsersOutAndPlansTheRest()
    {
        Plan without = Integration.PlanFor(UserEstate.Estate, Blueprint.Empty);

        Plan plan = Integration.PlanFor(UserEstate.Estate, Blueprint.Empty with { Users = [KimsOrder, UserEstate.Order(UserEstate.Terry, "1", row: 3)] });

        Assert.Equal(Drawn.LinesOf(without), Drawn.LinesOf(plan));
        Assert.Contains(plan.LeftOut, note => note.Subject == UserEstate.Terry);
    }

    [Fact]
    public void Read_BlueprintWithUsers_IsAsWritten()
    {
        Blueprint blueprint = Blueprint.Empty with { Users = [KimsOrder with { Row = 1, SipAddress = "sip:" + UserEstate.Kim, NotifyEmail = "helpdesk@litwareinc.com" }, UserEstate.Order(UserEstate.Terry, "50131;50132", row: 2)] };

        Blueprint read = BlueprintReader.Read(BlueprintWriter.ToBytes(blueprint), "blueprint.json");

        Assert.Equal(blueprint.Users, read.Users);
        Assert.True(Integration.ReadFor(read).KeepsUsers);
        Assert.False(Integration.ReadFor(Blueprint.Empty).KeepsUsers);
    }

    [Theory]
    [InlineData("""{ "identity": "a@b.c" }""", "mailboxPolicy")]
    [InlineData("""{ "identity": "a@b.c", "mailboxPolicy": "P", "pin": "1234" }""", "pin")]
    public void Read_BlueprintWithAnotherUser_IsRefused(string user, string named)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{ \"format\": \"umlync-blueprint/1\", \"users\": [ " + user + " ] }");

        Assert.Contains(named, Assert.Throws<UmLync.Json.JsonFormatException>(() => BlueprintReader.Read(bytes, "blueprint.json")).Message, System.StringComparison.Ordinal);
    }
}
