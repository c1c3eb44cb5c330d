using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 32, C.6: the SIP address of the mailbox is that of the Lync user.</summary>
public class MailboxWithoutUserTests
{
    [Fact]
    public void Judge_AddressOfNobody_Fails() => Verdict.Fails<MailboxWithoutUser>(
            SmallEstate.Clean.Put(SmallEstate.MailboxOf("former", "Redmond")), Severity.Warning, "MailboxesHaveNoUser", "umDialPlans/Redmond");

    [Fact]
    public void Judge_MailboxWithoutSipAddress_Fails() => Verdict.Fails<MailboxWithoutUser>(
            SmallEstate.Clean.Put(SmallEstate.MailboxOf("anna.lidman", "Redmond") with { SipAddress = Optional<string>.None }),
            Severity.Warning, "MailboxesHaveNoUser", "umDialPlans/Redmond");

    [Fact]
    public void Judge_SeveralOfThem_CountsAndNamesTheFirst()
    {
        Finding finding = new MailboxWithoutUser().Judge(SmallEstate.Clean.Put(SmallEstate.MailboxOf("Zoe", "Redmond"), SmallEstate.MailboxOf("Former", "Redmond"))).Single();

        Assert.Equal(["Redmond", "2", "former@litwareinc.com"], finding.Reason.Arguments);
    }

    [Fact]
    public void Judge_EveryMailboxHasAUser_Passes() => Verdict.Passes<MailboxWithoutUser>(SmallEstate.Clean);

    [Fact]
    public void Judge_MailboxOfAnExtensionPlan_Passes() => Verdict.Passes<MailboxWithoutUser>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn), SmallEstate.MailboxOf("lobby", "Lobby") with { SipAddress = Optional<string>.None }));

    [Fact]
    public void Judge_SipAddressUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxWithoutUser>(
            SmallEstate.Clean.Put(SmallEstate.MailboxOf("anna.lidman", "Redmond") with { SipAddress = default }), SmallEstate.Exchange, "UsersAreUnread");

    [Fact]
    public void Judge_DialPlanOfMailboxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxWithoutUser>(
            SmallEstate.Clean.Put(SmallEstate.MailboxOf("former", "Redmond") with { DialPlan = null }), SmallEstate.Exchange, "UsersAreUnread");

    [Fact]
    public void Judge_UmMailboxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxWithoutUser>(SmallEstate.Clean.Unread(UmMailbox.Schema), SmallEstate.Exchange);
}
