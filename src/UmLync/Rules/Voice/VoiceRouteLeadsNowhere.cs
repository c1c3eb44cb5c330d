using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A voice route without a media gateway leads nowhere, and one without a PSTN usage is taken by nobody (domain.md D.7). A gateway that
/// is named and not there is a dangling reference.
/// </summary>
public sealed class VoiceRouteLeadsNowhere() : Rule(nameof(VoiceMessages.VoiceRouteLeadsNowhere), Severity.Warning, Source.Confirmed("D.7, J.5"), VoiceRoute.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (VoiceRoute route in judgement.All(VoiceRoute.Schema))
        {
            if (judgement.Knows(route, "pstnGatewayList") && route.PstnGatewayList!.Count == 0)
            {
                judgement.Fail(route, nameof(VoiceMessages.RouteHasNoGateway), route.Identity);
            }
            else if (judgement.Knows(route, "pstnUsages") && route.PstnUsages!.Count == 0)
            {
                judgement.Fail(route, nameof(VoiceMessages.RouteHasNoUsage), route.Identity);
            }
        }
    }
}
