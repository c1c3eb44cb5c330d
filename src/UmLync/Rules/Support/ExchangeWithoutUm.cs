using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A server of Exchange 2019 or later beside older ones takes no part in Unified Messaging, and a mailbox that moves to it loses its
/// voice mail.
/// </summary>
public sealed class ExchangeWithoutUm() : Rule(
    nameof(RuleMessages.ExchangeWithoutUm), Severity.Warning, Source.Confirmed("E.2 row 43, D.6"), ExchangeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (ExchangeServer server in judgement.All(ExchangeServer.Schema))
        {
            if (judgement.Knows(server, "version") && ExchangeReleases.Of(server) == ExchangeRelease.Exchange2019OrLater)
            {
                judgement.Fail(server, nameof(RuleMessages.ServerHasNoUm), server.Name, server.Version!.ToString());
            }
        }
    }
}
