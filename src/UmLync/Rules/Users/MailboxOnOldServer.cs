using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Where Exchange 2013 or later answers, users whose mailbox is still on Exchange 2010 or 2007 get no notification of missed calls.
/// </summary>
public sealed class MailboxOnOldServer() : Rule(
    nameof(RuleMessages.MailboxOnOldServer), Severity.Warning, Source.Confirmed("E.2 row 33"), ExchangeServer.Schema, UmMailbox.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        ExchangeServer[] servers = [.. judgement.All(ExchangeServer.Schema).Where(server => judgement.Knows(server, "version"))];
        if (!servers.Any(server => ExchangeReleases.Of(server.Version!) is ExchangeRelease.Exchange2013 or ExchangeRelease.Exchange2016))
        {
            return;
        }

        UserCensus census = judgement.Estate.Census;
        foreach (ExchangeServer server in servers.Where(server => ExchangeReleases.Of(server.Version!) <= ExchangeRelease.Exchange2010))
        {
            int count = census.MailboxesOn(server.Name);
            if (count > 0)
            {
                judgement.Fail(server, nameof(RuleMessages.MailboxesAreOnOldServer), server.Name, count.ToString(CultureInfo.InvariantCulture));
            }
        }

        judgement.NoteUnread(census.MailboxesOfUnreadServer, "server", judgement.Scope.ToString());
    }
}
