using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync Server 2013 works with Exchange 2010, without what needs Lync Server 2013 and Exchange 2013: the unified contact store,
/// Lync archiving to Exchange, and high-resolution photos.
/// </summary>
public sealed class LossyPair() : Rule(
    nameof(RuleMessages.LossyPair), Severity.Information, Source.Confirmed("D.6, J.7"), ExchangeServer.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (ReleasePairs.Of(judgement).FirstOrDefault(row => row.VoiceMail == VoiceMailState.ExchangeUmWithLosses) is not null)
        {
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.PairLosesFeatures));
        }
    }
}
