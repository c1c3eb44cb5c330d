using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>
/// Lync Server 2010 works with Exchange 2013 only from its cumulative update 3 on. That this is the update of July 2011, build
/// 4.0.7577.166, is field evidence (learn.microsoft.com/archive/blogs/hot/update-version-information-for-lync-server-2010).
/// </summary>
public sealed class OldLyncUpdate() : Rule(
    nameof(RuleMessages.OldLyncUpdate), Severity.Warning, new Source("E.2 row 42", Evidence.Field), LyncPool.Schema, ExchangeServer.Schema)
{
    private static readonly ProductVersion CumulativeUpdate3 = ProductVersion.Parse("4.0.7577.166");

    private protected override void Judge(Judgement judgement)
    {
        if (!ReleasePairs.Of(judgement).Any(row => row is { VoiceMail: VoiceMailState.ExchangeUmAfterUpdate, Lync: LyncRelease.Lync2010 }))
        {
            return;
        }

        foreach (LyncPool pool in judgement.All(LyncPool.Schema).Where(pool => pool.Release == LyncRelease.Lync2010))
        {
            if (!pool.Build.HasValue)
            {
                judgement.NotRead(pool, "build");
            }
            else if (pool.Build.Value.CompareTo(CumulativeUpdate3) < 0)
            {
                string build = pool.Build.Value.ToString();
                judgement.Fail(pool, nameof(RuleMessages.PoolLacksUpdate), pool.Fqdn.ToString(), build, CumulativeUpdate3.ToString());
            }
        }
    }
}
