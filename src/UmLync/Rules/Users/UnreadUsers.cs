using System.Globalization;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>What a rule could not tell of users who are counted.</summary>
internal static class UnreadUsers
{
    /// <summary>Notes that the property was not read of some users of the dial plan.</summary>
    public static void NoteUnread(this Judgement judgement, UserTally tally, string property, UmDialPlan plan)
    {
        if (tally.Unread > 0)
        {
            judgement.NoteUnread(tally.Unread, property, plan.Name);
        }
    }

    /// <summary>Notes that the property was not read of some users there.</summary>
    public static void NoteUnread(this Judgement judgement, int count, string property, string place) =>
        judgement.Note(new Message(nameof(RuleMessages.UsersAreUnread), property, count.ToString(CultureInfo.InvariantCulture), place));
}
