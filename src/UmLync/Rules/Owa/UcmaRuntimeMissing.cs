using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Outlook Web App speaks to Lync through the UCMA runtime, to whose library, or to the folder of it, a registry value leads.
/// </summary>
public sealed class UcmaRuntimeMissing() : Rule(
    nameof(OwaMessages.UcmaRuntimeMissing), Severity.Error, Source.Confirmed("D.4, J.7, H 35, E.2 row 39"),
    UcmaRuntime.Schema, ExchangeServer.Schema, OwaVirtualDirectory.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (!OwaIntegration.FrontEnds(judgement.Estate, judgement.Scope).Any(OwaIntegration.Offers))
        {
            return;
        }

        foreach (ExchangeServer server in OwaIdentity.BackEnds(judgement.Estate, judgement.Scope))
        {
            if (judgement.Estate.Find(judgement.Scope, UcmaRuntime.Schema, server.Name) is { } runtime
                && judgement.Knows(runtime, "libraryExists") && runtime.LibraryExists == false)
            {
                judgement.Fail(runtime, nameof(OwaMessages.ServerHasNoLibrary), server.Name);
            }
        }
    }
}
