using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.4: the SIP access service is the nearest pool, where there are several regions.</summary>
[Trait("Feature", "A3")]
public class SipAccessServiceChosenTests
{
    private static Topology TwoSites { get; } = MediaEstate.Whole
        .Put(MediaEstate.EdgeOf("dub-edge-001.litwareinc.com", 5062), SmallEstate.PoolOf("dub-cs-001.litwareinc.com") with { Site = "Dublin", EdgeServer = "dub-edge-001.litwareinc.com" });

    [Fact]
    public void Judge_NoChoiceBetweenTwoSites_Informs() => Verdict.Fails<SipAccessServiceChosen>(
            TwoSites.Choosing("ATL-EX-002", Optional<string>.None), Severity.Information, "SipAccessServiceIsNotChosen", "umServices/ATL-EX-002");

    [Fact]
    public void Judge_ChoicesBetweenTwoSites_Passes() => Verdict.Passes<SipAccessServiceChosen>(TwoSites);

    [Fact]
    public void Judge_NoChoiceInOneSite_Passes() => Verdict.Passes<SipAccessServiceChosen>(MediaEstate.Whole.Choosing("ATL-EX-002", Optional<string>.None));

    [Fact]
    public void Judge_EdgeServerOfAPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SipAccessServiceChosen>(
            MediaEstate.Whole.Choosing("ATL-EX-002", Optional<string>.None).With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { EdgeServer = default }),
            SmallEstate.Exchange, "PropertiesAreUnread");
}
