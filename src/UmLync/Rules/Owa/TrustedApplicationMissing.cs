using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync talks only to servers that it knows. Where Outlook Web App is to speak to Lync under a name that no SIP URI dial plan makes
/// known, a trusted application pool with an application has to.
/// </summary>
public sealed class TrustedApplicationMissing() : Rule(
    nameof(OwaMessages.TrustedApplicationMissing), Severity.Warning, Source.Inferred("H 48, D.3"),
    TrustedApplicationPool.Schema, TrustedApplication.Schema, ExchangeServer.Schema, UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (TrustedApplicationCase item in TrustedApplicationCase.Of(judgement.Estate, judgement.Scope))
        {
            if (item.Identity?.Servers.Any(server => OwaSettings.ServerNameOf(judgement.Estate, server) is not null) != true)
            {
                continue;
            }

            if (item.Verdict is null)
            {
                judgement.Note(item.Reason);
            }
            else if (item.Verdict == TrustedApplicationVerdict.MustCreate)
            {
                judgement.Fail(item.Pool?.Key.ToString() ?? item.Name.ToString(), item.Reason);
            }
        }
    }
}
