using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A trusted application pool of a name that Lync does not know otherwise, with a computer that it knows through a SIP URI dial
/// plan. That it harms as a pool of the known name does is inferred; see <see cref="TrustedApplicationDuplicate"/>.
/// </summary>
public sealed class TrustedPoolHoldsKnownServer() : Rule(
    nameof(OwaMessages.TrustedPoolHoldsKnownServer), Severity.Warning, Source.Inferred("H 48"),
    TrustedApplicationPool.Schema, ExchangeServer.Schema, UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (TrustedApplicationCase item in TrustedApplicationCase.DuplicatesOf(judgement.Estate, judgement.Scope, knownByName: false))
        {
            judgement.Fail(item.Pool!.Key.ToString(), item.Reason);
        }
    }
}
