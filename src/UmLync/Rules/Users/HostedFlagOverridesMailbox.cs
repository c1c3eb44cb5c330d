using System.Globalization;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A user has a mailbox in a dial plan and the flag of hosted voice mail: the flag wins, and the voice mail on premises appears
/// broken.
/// </summary>
public sealed class HostedFlagOverridesMailbox() : Rule(
    nameof(RuleMessages.HostedFlagOverridesMailbox), Severity.Warning, Source.Confirmed("E.2 row 23, D.2"),
    UmDialPlan.Schema, UmMailbox.Schema, CsUser.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        judgement.NoteUnreadPlans();
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            UserTally hosted = judgement.Estate.Census.HostedIn(plan.Name);
            judgement.NoteUnread(hosted, "hostedVoiceMail", plan);
            if (hosted.Count > 0)
            {
                judgement.Fail(plan, nameof(RuleMessages.UsersAreHosted), plan.Name, hosted.Count.ToString(CultureInfo.InvariantCulture), hosted.First!);
            }
        }
    }
}
