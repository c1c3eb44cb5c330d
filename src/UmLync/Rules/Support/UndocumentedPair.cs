using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// No document says that Skype for Business Server works with the Unified Messaging of Exchange 2010, and none that it does not.
/// </summary>
public sealed class UndocumentedPair() : Rule(
    nameof(RuleMessages.UndocumentedPair), Severity.Warning, new Source("D.6", Evidence.Unverified), ExchangeServer.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (ReleasePairs.Of(judgement).FirstOrDefault(row => row.VoiceMail == VoiceMailState.Undocumented) is { } row)
        {
            string exchange = ExchangeReleases.NameOf(row.Exchange);
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.PairIsUndocumented), exchange, row.Lync.ToString());
        }
    }
}
