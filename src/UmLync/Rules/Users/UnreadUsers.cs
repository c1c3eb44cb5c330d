using System.Globalization;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>What a rule could not tell of users who are counted.</summary>
internal static class UnreadUsers
{
    /// <summary>Notes that the property was not read of some users of the dial plan.</summary>
    public static void NoteUnread(this Judgement judgement, UserTally tally, string property, UmDialPlan plan) =>
        judgement.NoteUnread(tally.Unread, property, plan.Name);

    /// <summary>Notes that of some mailboxes it was not read in which dial plan they are: it may be any.</summary>
    public static void NoteUnreadPlans(this Judgement judgement) =>
        judgement.NoteUnread(judgement.Estate.Census.MailboxesOfUnreadPlan, "dialPlan", judgement.Scope.ToString());

    /// <summary>Notes that the property was not read of some users there, if there are any.</summary>
    public static void NoteUnread(this Judgement judgement, int count, string property, string place)
    {
        if (count > 0)
        {
            judgement.Note(new Message(nameof(RuleMessages.UsersAreUnread), property, count.ToString(CultureInfo.InvariantCulture), place));
        }
    }
}
