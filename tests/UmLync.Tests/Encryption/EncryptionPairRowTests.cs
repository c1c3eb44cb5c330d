using System.Linq;
using UmLync.Blueprints;
using UmLync.Encryption;
using UmLync.Tests.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Encryption;

/// <summary>The pairs of the Litware estate; which works is the table of docs/domain.md C.1.</summary>
[Trait("Feature", "D1")]
public class EncryptionPairRowTests
{
    // The pools are those that home the users of the plan (H 2): docs/examples/README.md.
    [Fact]
    public void Of_Litware_ShowsBothHalvesOfEveryPair() =>
        Assert.Equal(
            [
                "Portland at atl-cs-001.litwareinc.com: RequireEncryption with Secured works: True",
                "Portland at por-sba-001.litwareinc.com: RequireEncryption with Secured works: True",
                "Redmond at atl-cs-001.litwareinc.com: RequireEncryption with SIPSecured works: False",
                "Redmond at atl-cs-002.litwareinc.com: RequireEncryption with SIPSecured works: False",
            ],
            EncryptionPairRow.Of(Litware.Estate, Blueprint.Empty).Select(pair => $"{pair}: {pair.Level} with {pair.Security} works: {pair.Works}"));

    [Fact]
    public void Of_LevelThatWasNotRead_DoesNotSayWhetherItWorks()
    {
        Topology estate = Litware.Estate.With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = null });

        Assert.All(EncryptionPairRow.Of(estate, Blueprint.Empty), pair => Assert.Null(pair.Works));
    }

    [Fact]
    public void Of_SettingsOfTheSite_CountBeforeThoseOfTheDeployment()
    {
        Topology estate = Litware.Estate.ToBuilder()
            .Put(new MediaConfiguration { Scope = Litware.Key("pools/x").Scope, Identity = "Site:Portland", EncryptionLevel = EncryptionLevel.SupportEncryption })
            .Build();

        Assert.Equal(
            ("Site:Portland", EncryptionLevel.SupportEncryption),
            EncryptionPairRow.Of(estate, Blueprint.Empty).Where(pair => pair.Pool == "por-sba-001.litwareinc.com").Select(pair => (pair.MediaConfiguration, pair.Level)).Single());
    }
}
