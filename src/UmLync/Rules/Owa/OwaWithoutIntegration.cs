using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Instant messaging is on by default in Outlook Web App, and offered by nobody: users see blank presence icons and an error at each
/// sign-in. It is either set up or switched off.
/// </summary>
public sealed class OwaWithoutIntegration() : Rule(
    nameof(OwaMessages.OwaWithoutIntegration), Severity.Warning, Source.Confirmed("J.7"), OwaVirtualDirectory.Schema, ExchangeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (OwaVirtualDirectory directory in OwaIntegration.FrontEnds(judgement.Estate, judgement.Scope))
        {
            if (judgement.Knows(directory, "instantMessagingEnabled", "instantMessagingType")
                && directory is { InstantMessagingEnabled: true, InstantMessagingType: not InstantMessagingType.Ocs })
            {
                judgement.Fail(directory, nameof(OwaMessages.NobodyOffersIm), directory.Key.Name);
            }
        }
    }
}
