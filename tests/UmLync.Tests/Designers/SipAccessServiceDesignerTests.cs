using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Tests.Rules;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md C.4, J.8, E.2 row 34: the nearest pool for the media of remote users, by the operator's choice only.</summary>
[Trait("Feature", "J6")]
public class SipAccessServiceDesignerTests
{
    private static readonly Blueprint Chosen = Blueprint.Empty with { Voice = VoiceChoices.None with { NearestSipAccessService = true } };

    // Two sites with an Edge Server each; the servers of Exchange stand in Redmond.
    private static readonly Topology TwoSites = MediaEstate.Whole
        .Choosing("ATL-EX-001", default)
        .Put(
            MediaEstate.EdgeOf("por-edge-001.litwareinc.com", 5062),
            SmallEstate.PoolOf("aaa-cs-001.litwareinc.com") with { Site = "Portland", EdgeServer = "por-edge-001.litwareinc.com" },
            SmallEstate.ServerOf("ATL-EX-001", "15.0.1497.2"));

    [Fact]
    public void Design_TwoSites_NamesThePoolOfTheServersSite() => Assert.Equal(
        ["Update umServices/ATL-EX-001: sipAccessService = atl-cs-001.litwareinc.com:5061"], Drawn.By(TwoSites, Chosen, new SipAccessServiceDesigner()));

    [Fact]
    public void Design_WithoutTheChoice_DrawsNothing() => Assert.Empty(Drawn.By(TwoSites, Blueprint.Empty, new SipAccessServiceDesigner()));

    [Fact]
    public void Design_OneSite_DrawsNothing() =>
        Assert.Empty(Drawn.By(TwoSites.Gone(LyncPool.Schema, "aaa-cs-001.litwareinc.com"), Chosen, new SipAccessServiceDesigner()));

    [Fact]
    public void Design_ServerOfAThirdSite_IsTheOperatorsChoice() => Assert.Equal(
        ["umServices/ATL-EX-001: NearestPoolIsUnknown"],
        Drawn.LeftOutBy(TwoSites.Put(SmallEstate.ServerOf("ATL-EX-001", "15.0.1497.2") with { Site = "Tacoma" }), Chosen, new SipAccessServiceDesigner()));
}
