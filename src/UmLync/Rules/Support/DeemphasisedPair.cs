using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Skype for Business Server 2019 still pairs with the Unified Messaging of Exchange 2013 and 2016, and Microsoft advises Cloud
/// Voicemail instead. Contacts for subscriber access and auto attendants must stay on pools of 2015 or earlier.
/// </summary>
public sealed class DeemphasisedPair() : Rule(
    nameof(RuleMessages.DeemphasisedPair), Severity.Information, Source.Confirmed("D.6, E.2 row 25"),
    LyncPool.Schema, ExchangeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (ReleasePairs.Of(judgement).FirstOrDefault(row => row.VoiceMail == VoiceMailState.ExchangeUmDeemphasised) is { } row)
        {
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.PairIsDeemphasised), ExchangeReleases.NameOf(row.Exchange));
        }
    }
}
