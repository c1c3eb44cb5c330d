using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync speaks TLS only, and the call router is where its calls arrive: without a TLS port nobody listens.
/// </summary>
public sealed class CallRouterTlsPort() : Rule(
    nameof(RuleMessages.CallRouterTlsPort), Severity.Warning, Source.Confirmed("H 45, J.8"), UmCallRouter.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (UmCallRouter router in judgement.All(UmCallRouter.Schema))
        {
            if (judgement.Knows(router, "sipTlsListeningPort") && router.SipTlsListeningPort == 0)
            {
                judgement.Fail(router, nameof(RuleMessages.CallRouterListensForNoTls), router.Server);
            }
        }
    }
}
