using System.Globalization;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>A user with voice mail in a SIP URI dial plan has no Enterprise Voice: no call comes that could be answered.</summary>
public sealed class UserWithoutVoice() : Rule(
    nameof(RuleMessages.UserWithoutVoice), Severity.Information, Source.Confirmed("J.4 step 7, J.5"), UmDialPlan.Schema, UmMailbox.Schema, CsUser.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        judgement.NoteUnreadPlans();
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            UserTally without = judgement.Estate.Census.WithoutVoiceIn(plan.Name);
            judgement.NoteUnread(without, "enterpriseVoiceEnabled", plan);
            if (without.Count > 0)
            {
                judgement.Fail(plan, nameof(RuleMessages.UsersHaveNoVoice), plan.Name, without.Count.ToString(CultureInfo.InvariantCulture), without.First!);
            }
        }
    }
}
