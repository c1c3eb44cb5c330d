using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.7: a route has gateways and usages.</summary>
[Trait("Feature", "K6")]
public class VoiceRouteLeadsNowhereTests
{
    [Fact]
    public void Judge_RouteWithoutGateway_Fails() => Verdict.Fails<VoiceRouteLeadsNowhere>(
        VoiceEstate.Whole.Put(VoiceEstate.LocalRoute with { PstnGatewayList = NameSet.Empty }), Severity.Warning, "RouteHasNoGateway", "voiceRoutes/LocalRoute");

    [Fact]
    public void Judge_RouteWithoutUsage_Fails() => Verdict.Fails<VoiceRouteLeadsNowhere>(
        VoiceEstate.Whole.Put(VoiceEstate.LocalRoute with { PstnUsages = NameSet.Empty }), Severity.Warning, "RouteHasNoUsage", "voiceRoutes/LocalRoute");

    // The gateway that is named and not there is said by the rule about references.
    [Fact]
    public void Judge_RouteToAGatewayThatIsGone_FailsAsAReference() => Verdict.Fails<DanglingReference>(
        VoiceEstate.Whole.Gone(MediaGateway.Schema, VoiceEstate.Gateway), Severity.Warning, "ReferenceLeadsNowhere", "voiceRoutes/LocalRoute");

    [Fact]
    public void Judge_WholeRoute_Passes() => Verdict.Passes<VoiceRouteLeadsNowhere>(VoiceEstate.Whole);

    [Fact]
    public void Judge_RoutesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<VoiceRouteLeadsNowhere>(VoiceEstate.Whole.Unread(VoiceRoute.Schema), SmallEstate.Lync);
}
