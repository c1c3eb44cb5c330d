using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Users;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Users;

/// <summary>What is wrong with the rows of a batch, before anything is done (docs/domain.md C.6, D.2, D.6, E.2 rows 23, 32, 33).</summary>
[Trait("Feature", "K1")]
[Trait("Feature", "K5")]
public class UserBatchTests
{
    private static readonly UserOrder KimsOrder = UserEstate.Order(UserEstate.Kim, "50130");

    /// <summary>One thing wrong in the row: the id of what is said, and the row.</summary>
    public static TheoryData<string, UserOrder> WrongRows => new()
    {
        { "RowNamesNobody", KimsOrder with { Identity = "" } },
        { "MailboxIsUnknown", KimsOrder with { Identity = "nobody@litwareinc.com" } },
        { "UserPolicyIsUnknown", KimsOrder with { MailboxPolicy = "Redmond" } },
        { "PolicyIsOfOtherPlan", KimsOrder with { MailboxPolicy = "Paging Default Policy" } },
        { "ExtensionIsMissing", KimsOrder with { Extensions = ValueList<string>.Empty } },
        { "ExtensionHasWrongForm", UserEstate.Order(UserEstate.Kim, "5013") },
        { "ExtensionHasWrongForm", UserEstate.Order(UserEstate.Kim, "5o130") },
        { "ExtensionIsTaken", UserEstate.Order(UserEstate.Kim, "50123") },
        { "UserSipAddressIsWrong", KimsOrder with { SipAddress = "kim akers" } },
        { "SipAddressIsNobodys", KimsOrder with { SipAddress = "sip:kim@litwareinc.com" } },
        { "SipAddressIsAnothers", KimsOrder with { SipAddress = UserEstate.Terry } },
        { "UserIsInOtherPlan", UserEstate.Order(UserEstate.Anna, "5123", UserEstate.TacomaPolicy) },
        { "PinIsRefused", KimsOrder with { Pin = new PinShape(5, IsDigits: true) } },
        { "PinIsRefused", KimsOrder with { Pin = new PinShape(25, IsDigits: true) } },
        { "PinIsRefused", KimsOrder with { Pin = new PinShape(6, IsDigits: false) } },
        { "NotifyEmailIsWrong", KimsOrder with { NotifyEmail = "help desk" } },
    };

    [Theory]
    [MemberData(nameof(WrongRows))]
    public void Design_RowWithOneFault_IsRefusedByIt(string id, UserOrder order)
    {
        UserRemark fault = Assert.Single(FaultsOf(UserEstate.Estate, order));

        Assert.Equal((id, 2, order.Identity), (fault.Reason.Id, fault.Row, fault.Identity));
        Assert.NotEmpty(fault.RecommendedAction);
    }

    /// <summary>One thing wrong with the estate for the same row.</summary>
    public static TheoryData<string, Resource> WrongEstates => new()
    {
        { "UserIsHosted", UserEstate.Get(CsUser.Schema, "sip:" + UserEstate.Kim) with { HostedVoiceMail = true } },
        { "MailboxIsOnWrongRelease", UserEstate.Get(ExchangeServer.Schema, "ATL-EX-001") with { Version = ProductVersion.Parse("15.2.529.5") } },
        { "MailboxIsOnWrongRelease", UserEstate.Get(ExchangeServer.Schema, "ATL-EX-001") with { Version = ProductVersion.Parse("8.3.485.1") } },
        { "DigitsAreUnread", UserEstate.Get(UmDialPlan.Schema, "Redmond") with { NumberOfDigitsInExtension = null } },
        { "PlanOfPolicyIsUnread", UserEstate.Get(UmMailboxPolicy.Schema, UserEstate.Policy) with { DialPlan = null } },
        { "UserHasManyAddresses", UserEstate.MailboxOf(UserEstate.Kim, UserEstate.Kim, UserEstate.Terry) },
        { "SipAddressIsTaken", SmallEstate.MailboxOf("kim.former", "Redmond") with { SipAddress = UserEstate.Kim } },
    };

    [Theory]
    [MemberData(nameof(WrongEstates))]
    public void Design_EstateWithOneFault_RefusesTheRow(string id, Resource broken) =>
        Assert.Equal([id], FaultsOf(UserEstate.With(broken), KimsOrder).Select(fault => fault.Reason.Id));

    [Fact]
    public void Design_NoLyncUser_IsRefused()
    {
        Topology estate = UserEstate.Estate.ToBuilder().Remove(UserEstate.Get(CsUser.Schema, "sip:" + UserEstate.Kim).Key).Build();

        Assert.Equal(["UserIsNotOfLync"], FaultsOf(estate, KimsOrder).Select(fault => fault.Reason.Id));
    }

    /// <summary>Nobody can tell which of two rows is right, so that both are wrong, each naming the other.</summary>
    [Fact]
    public void Design_RowsThatAskForTheSame_AreBothRefused()
    {
        IReadOnlyList<UserRemark> faults = FaultsOf(
            UserEstate.Estate, UserEstate.Order(UserEstate.Kim, "50130", row: 2), UserEstate.Order(UserEstate.Terry, "50130", row: 3), UserEstate.Order(UserEstate.Kim, "50132", row: 4));

        Assert.Equal(
            ["2 UserStandsTwice 4", "3 ExtensionStandsTwice 2", "4 UserStandsTwice 2"],
            faults.Select(fault => fault.Row + " " + fault.Reason.Id + " " + fault.Reason.Arguments[fault.Reason.Arguments.Count - 1]));
    }

    [Fact]
    public void Design_RowWithSeveralFaults_NamesAll() => Assert.Equal(
        ["ExtensionIsTaken", "SipAddressIsNobodys", "NotifyEmailIsWrong"],
        FaultsOf(UserEstate.Estate, UserEstate.Order(UserEstate.Kim, "50123") with { SipAddress = "x@litwareinc.com", NotifyEmail = "x" }).Select(fault => fault.Reason.Id));

    /// <summary>Law 2: what was not read is no absence.</summary>
    [Fact]
    public void Design_UnreadMailboxes_RefuseTheBatchAndNoRow()
    {
        Topology estate = Reading(UserEstate.Estate, Mailbox.Schema);

        UserRemark obstacle = Assert.Single(FaultsOf(estate, KimsOrder));

        Assert.Equal(("UserKindIsUnread", null, "mailboxes"), (obstacle.Reason.Id, obstacle.Row, obstacle.Reason.Arguments[0]));
    }

    [Fact]
    public void Design_OneWrongRow_DoesNothingForAnybody()
    {
        UserDesigner designer = new([KimsOrder, UserEstate.Order(UserEstate.Terry, "50123", row: 3)]);

        UserBatchException refused = Assert.Throws<UserBatchException>(() => Drawn.PlanOf(UserEstate.Estate, designer));

        Assert.Equal("UserBatchIsRefused", refused.Id);
        Assert.Equal(["1", "2"], refused.Problem.Arguments.Take(2));
    }

    [Fact]
    public void Design_OneWrongRowThatMayBeSkipped_IsLeftOutWithItsRow()
    {
        UserDesigner designer = new([KimsOrder, UserEstate.Order(UserEstate.Terry, "50123", row: 3)]) { SkipsFaulty = true };

        Plan plan = Drawn.PlanOf(UserEstate.Estate, designer);

        Assert.Equal(["Create umMailboxes/" + UserEstate.Kim + ": dialPlan = Redmond, sipAddress = " + UserEstate.Kim + ", mailboxPolicy = Redmond Default Policy, extensions = 50130"], Drawn.LinesOf(plan));
        LeftOut note = Assert.Single(plan.LeftOut);
        Assert.Equal((UserEstate.Terry, "RowIsRemarked", "3"), (note.Subject, note.Reason.Id, note.Reason.Arguments[0]));
    }

    /// <summary>What does not stand in the way is told: E.2 row 33, J.5.</summary>
    [Fact]
    [Trait("Feature", "K7")]
    public void Design_RowsThatCanBeCarriedOut_AreTalkedAbout()
    {
        Topology estate = UserEstate.With(
            UserEstate.Get(ExchangeServer.Schema, "ATL-EX-002") with { Version = ProductVersion.Parse("14.3.123.4") },
            UserEstate.MailboxOf(UserEstate.Terry, UserEstate.Terry) with { Server = "ATL-EX-002" },
            UserEstate.Get(CsUser.Schema, "sip:" + UserEstate.Terry) with { LineUri = Optional<string>.None },
            UserEstate.Get(CsUser.Schema, "sip:" + UserEstate.Kim) with { EnterpriseVoiceEnabled = false });
        List<string> told = [];

        Plan plan = Drawn.PlanOf(estate, new UserDesigner([KimsOrder, UserEstate.Order(UserEstate.Terry, "50131", row: 3)]) { Tell = remark => told.Add(remark.Row + " " + remark.Reason.Id) });

        Assert.Equal(2, plan.Changes.Count);
        Assert.Equal(["2 UserHasNoVoice", "3 UserGetsNoMissedCalls", "3 UserHasNoLine"], told);
    }

    /// <summary>A hundred thousand rows take time in proportion: nothing is looked for row by row in all others.</summary>
    [Fact]
    [Trait("Feature", "Q2")]
    public void Design_ManyRows_AreEachLookedAtOnce()
    {
        const int count = 20_000;
        TopologyBuilder builder = UserEstate.Estate.ToBuilder().Put(UserEstate.Get(UmDialPlan.Schema, "Tacoma") with { NumberOfDigitsInExtension = 6 });
        UserOrder[] orders = [.. Enumerable.Range(0, count).Select(number => UserEstate.Order("u" + number + "@litwareinc.com", (100_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture), UserEstate.TacomaPolicy, number + 2))];
        foreach (UserOrder order in orders)
        {
            builder.Add(UserEstate.MailboxOf(order.Identity, order.Identity)).Add(UserEstate.UserOf(order.Identity, "+14255550199"));
        }

        Assert.Equal(count, Drawn.PlanOf(builder.Build(), new UserDesigner(orders)).Changes.Count);
    }

    internal static Topology Reading(Topology estate, ResourceKind without) =>
        estate.Only(ReadRequest.Of(ResourceKinds.All.Where(kind => kind != without), keepsUsers: true));

    private static IReadOnlyList<UserRemark> FaultsOf(Topology estate, params UserOrder[] orders) =>
        Assert.Throws<UserBatchException>(() => Drawn.PlanOf(estate, new UserDesigner(orders))).Faults;
}
