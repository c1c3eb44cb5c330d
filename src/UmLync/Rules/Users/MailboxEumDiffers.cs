using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The primary EUM address of a mailbox has another SIP address than the mailbox, or leads to another dial plan: the mailbox is
/// inconsistent, and Lync follows the address.
/// </summary>
public sealed class MailboxEumDiffers() : Rule(
    nameof(RuleMessages.MailboxEumDiffers), Severity.Warning, Source.Confirmed("C.6"), UmDialPlan.Schema, UmMailbox.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        UserCensus census = judgement.Estate.Census;
        judgement.NoteUnreadPlans();
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            UserTally other = census.OtherEumIn(plan.Name);
            judgement.NoteUnread(census.WithoutEumIn(plan.Name), "proxyAddresses", plan);
            judgement.NoteUnread(other, "sipAddress", plan);
            if (other.Count > 0)
            {
                judgement.Fail(plan, nameof(RuleMessages.EumAddressesDiffer), plan.Name, Number(other), other.First!);
            }

            IReadOnlyDictionary<string, UserTally> contexts = census.EumContextsIn(plan.Name);
            if (contexts.Count > 0 && judgement.Knows(plan, "phoneContext"))
            {
                foreach (KeyValuePair<string, UserTally> context in contexts.OrderBy(context => context.Key, NameOrder.Instance).Where(context => !StringComparer.OrdinalIgnoreCase.Equals(context.Key, plan.PhoneContext!.ToString())))
                {
                    judgement.Fail(plan, nameof(RuleMessages.EumContextsDiffer), plan.Name, Number(context.Value), context.Value.First!, context.Key, plan.PhoneContext!.ToString());
                }
            }
        }
    }

    private static string Number(UserTally tally) => tally.Count.ToString(CultureInfo.InvariantCulture);
}
