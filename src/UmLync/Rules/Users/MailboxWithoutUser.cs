using System.Globalization;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A mailbox of a SIP URI dial plan has a SIP address that is no user's of Lync, or none: Lync does not find the voice mail of
/// whoever it was meant for.
/// </summary>
public sealed class MailboxWithoutUser() : Rule(
    nameof(RuleMessages.MailboxWithoutUser), Severity.Warning, Source.Confirmed("E.2 row 32, C.6"),
    UmDialPlan.Schema, UmMailbox.Schema, CsUser.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        judgement.NoteUnreadPlans();
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            UserTally without = judgement.Estate.Census.WithoutUserIn(plan.Name);
            judgement.NoteUnread(without, "sipAddress", plan);
            if (without.Count > 0)
            {
                judgement.Fail(plan, nameof(RuleMessages.MailboxesHaveNoUser), plan.Name, without.Count.ToString(CultureInfo.InvariantCulture), without.First!);
            }
        }
    }
}
