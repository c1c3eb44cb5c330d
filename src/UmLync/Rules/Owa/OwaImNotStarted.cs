using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Where instant messaging is set up on a server of Exchange 2013, its first sign-in wrote event 112 and the folder of its logs. That
/// their absence means a failed start is inferred; nobody may have signed in yet. Of later releases no source says so.
/// </summary>
public sealed class OwaImNotStarted() : Rule(
    nameof(OwaMessages.OwaImNotStarted), Severity.Warning, Source.Inferred("J.7, D.4"),
    OwaImTrace.Schema, ExchangeServer.Schema, OwaVirtualDirectory.Schema, OwaWebConfig.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (!OwaIntegration.FrontEnds(judgement.Estate, judgement.Scope).Any(OwaIntegration.Offers))
        {
            return;
        }

        foreach (ExchangeServer server in OwaIdentity.BackEnds(judgement.Estate, judgement.Scope).Where(server => ExchangeReleases.Of(server) == ExchangeRelease.Exchange2013))
        {
            if (OwaSettings.ServerNameOf(judgement.Estate, server) is null || OwaSettings.ThumbprintOf(judgement.Estate, server) is null
                || judgement.Estate.Find(judgement.Scope, OwaImTrace.Schema, server.Name) is not { } trace)
            {
                continue;
            }

            if (judgement.Knows(trace, "startedAt") && !trace.StartedAt.HasValue)
            {
                judgement.Fail(trace, nameof(OwaMessages.ServerHasNoStartEvent), server.Name);
            }

            if (judgement.Knows(trace, "logFolderExists") && trace.LogFolderExists == false)
            {
                judgement.Fail(trace, nameof(OwaMessages.ServerHasNoImLogs), server.Name);
            }
        }
    }
}
