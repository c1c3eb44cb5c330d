using System.Globalization;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>Users of Enterprise Voice need a TEL URI: without it nobody reaches them from a telephone (domain.md J.5).</summary>
public sealed class VoiceUserWithoutLine() : Rule(
    nameof(VoiceMessages.VoiceUserWithoutLine), Severity.Warning, Source.Confirmed("J.5"), LyncPool.Schema, CsUser.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (LyncPool pool in judgement.All(LyncPool.Schema))
        {
            UserTally without = judgement.Estate.Census.WithoutLineOn(pool.Fqdn.ToString());
            judgement.NoteUnread(without.Unread, "lineUri", pool.Fqdn.ToString());
            if (without.Count > 0)
            {
                judgement.Fail(pool, nameof(VoiceMessages.VoiceUsersHaveNoLine), pool.Fqdn.ToString(), without.Count.ToString(CultureInfo.InvariantCulture), without.First!);
            }
        }
    }
}
