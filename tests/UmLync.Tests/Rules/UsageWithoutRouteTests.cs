using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.7: a usage ties a voice policy to a voice route.</summary>
[Trait("Feature", "K6")]
public class UsageWithoutRouteTests
{
    [Fact]
    public void Judge_UsageThatNoRouteServes_Fails() => Verdict.Fails<UsageWithoutRoute>(
        VoiceEstate.Whole.Put(new PstnUsage { Scope = SmallEstate.Lync, Name = "International" }, VoiceEstate.Everybody with { PstnUsages = new ValueList<string>(["Local", "International"]) }),
        Severity.Warning, "UsageHasNoRoute", "voicePolicies/Global");

    // The rule about references says that one.
    [Fact]
    public void Judge_UsageThatIsNotInTheList_Passes() =>
        Verdict.Passes<UsageWithoutRoute>(VoiceEstate.Whole.Put(VoiceEstate.Everybody with { PstnUsages = new ValueList<string>(["Local", "International"]) }));

    [Fact]
    public void Judge_UsageOfARoute_Passes() => Verdict.Passes<UsageWithoutRoute>(VoiceEstate.Whole);

    [Fact]
    public void Judge_RoutesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UsageWithoutRoute>(VoiceEstate.Whole.Unread(VoiceRoute.Schema), SmallEstate.Lync);

    [Fact]
    public void Judge_UsagesOfARouteUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UsageWithoutRoute>(
        VoiceEstate.Whole.Put(VoiceEstate.LocalRoute with { PstnUsages = null }), SmallEstate.Lync, "PropertiesAreUnread");
}
