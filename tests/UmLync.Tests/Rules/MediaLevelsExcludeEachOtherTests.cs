using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.1, H 8: one row needs Secured, another SIP Secured.</summary>
[Trait("Feature", "D2")]
public class MediaLevelsExcludeEachOtherTests
{
    [Fact]
    public void Judge_RequireAndDoNotSupport_Fails() => Verdict.Fails<MediaLevelsExcludeEachOther>(
            TwoSites(EncryptionLevel.DoNotSupportEncryption),
            Severity.Warning, "PoolsExcludeEachOther", "umDialPlans/Redmond");

    [Fact]
    public void Judge_RequireAndDoNotSupport_NamesBothSides() => Assert.Equal(
            "Global = RequireEncryption, Site:Portland = DoNotSupportEncryption",
            new MediaLevelsExcludeEachOther().Judge(TwoSites(EncryptionLevel.DoNotSupportEncryption)).Single().Reason.Arguments[1]);

    [Fact]
    public void Judge_RequireAndSupport_Passes() => Verdict.Passes<MediaLevelsExcludeEachOther>(TwoSites(EncryptionLevel.SupportEncryption));

    [Fact]
    public void Judge_MediaConfigurationUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MediaLevelsExcludeEachOther>(SmallEstate.Clean.Unread(MediaConfiguration.Schema), SmallEstate.Exchange);

    private static Topology TwoSites(EncryptionLevel ofPortland) => SmallEstate.Clean.Put(
        SmallEstate.PoolOf("por-cs-001.litwareinc.com") with { Site = "Portland" }, SmallEstate.GatewayOf("2:1", "por-cs-001.litwareinc.com"),
        SmallEstate.HuntGroupOf("2:1", "Redmond", "Redmond", "Redmond"),
        new MediaConfiguration { Scope = SmallEstate.Lync, Identity = "Site:Portland", EncryptionLevel = ofPortland });
}
