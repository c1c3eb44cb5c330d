using System.Globalization;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>A mailbox of a SIP URI dial plan has no primary EUM address: Lync cannot find the dial plan of its user, and the mailbox cannot be moved to Exchange Online.</summary>
public sealed class MailboxLacksPrimaryEum() : Rule(
    nameof(RuleMessages.MailboxLacksPrimaryEum), Severity.Warning, Source.Confirmed("C.6, E.3"), UmDialPlan.Schema, UmMailbox.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        judgement.NoteUnreadPlans();
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            UserTally without = judgement.Estate.Census.WithoutEumIn(plan.Name);
            judgement.NoteUnread(without, "proxyAddresses", plan);
            if (without.Count > 0)
            {
                judgement.Fail(plan, nameof(RuleMessages.MailboxesLackPrimaryEum), plan.Name, without.Count.ToString(CultureInfo.InvariantCulture), without.First!);
            }
        }
    }
}
