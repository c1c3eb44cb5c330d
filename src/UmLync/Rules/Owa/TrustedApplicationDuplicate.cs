using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// An Exchange server that carries a SIP URI dial plan is known to Lync already. A trusted application pool of its name makes a
/// second entry and stops instant messaging in Outlook Web App. That a computer in the pool is enough is only inferred:
/// <see cref="TrustedPoolHoldsKnownServer"/>.
/// </summary>
public sealed class TrustedApplicationDuplicate() : Rule(
    nameof(OwaMessages.TrustedApplicationDuplicate), Severity.Error, Source.Confirmed("D.3, H 1, E.2 row 37"),
    TrustedApplicationPool.Schema, ExchangeServer.Schema, UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (TrustedApplicationCase item in TrustedApplicationCase.DuplicatesOf(judgement.Estate, judgement.Scope, knownByName: true))
        {
            judgement.Fail(item.Pool!.Key.ToString(), item.Reason);
        }
    }
}
