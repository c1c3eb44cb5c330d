using System.Globalization;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 1, C.1: a plan that is not Secured and a pool that requires encryption.</summary>
[Trait("Feature", "D1")]
[Trait("Feature", "D3")]
public class IncompatibleSecuritySettingTests
{
    [Theory]
    [InlineData(VoipSecurity.Unsecured)]
    [InlineData(VoipSecurity.SIPSecured)]
    public void Judge_PoolRequiresEncryption_FailsUnlessSecured(VoipSecurity security) => Verdict.Fails<IncompatibleSecuritySetting>(
        SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = security }),
        Severity.Error, "PoolRequiresEncryption", "umDialPlans/Redmond");

    [Fact]
    public void Judge_PoolRequiresEncryption_SaysTheWordsOfTheProduct() => Assert.Contains(
        "\"Incompatible security setting\"",
        new IncompatibleSecuritySetting().Judge(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.SIPSecured }))
            .Single().Reason.In(CultureInfo.InvariantCulture));

    [Fact]
    public void Judge_Secured_Passes() => Verdict.Passes<IncompatibleSecuritySetting>(SmallEstate.Clean);

    [Fact]
    public void Judge_OtherLevel_Passes() => Verdict.Passes<IncompatibleSecuritySetting>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.SIPSecured })
            .With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = EncryptionLevel.SupportEncryption }));

    [Fact]
    public void Judge_LevelOfTheSiteCountsBeforeTheGlobalOne_Passes() => Verdict.Passes<IncompatibleSecuritySetting>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.SIPSecured })
            .Put(new MediaConfiguration { Scope = SmallEstate.Lync, Identity = "Site:Redmond", EncryptionLevel = EncryptionLevel.SupportEncryption }));

    [Fact]
    public void Judge_LevelOfTheServiceCountsBeforeTheSite_Fails() => Verdict.Fails<IncompatibleSecuritySetting>(
            SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = VoipSecurity.SIPSecured })
                .Put(
                    new MediaConfiguration { Scope = SmallEstate.Lync, Identity = "Site:Redmond", EncryptionLevel = EncryptionLevel.SupportEncryption },
                    new MediaConfiguration { Scope = SmallEstate.Lync, Identity = "Service:MediationServer:ATL-CS-001.litwareinc.com", EncryptionLevel = EncryptionLevel.RequireEncryption }),
            Severity.Error, "PoolRequiresEncryption", "umDialPlans/Redmond");

    [Fact]
    public void Judge_PlanThatNoPoolCalls_Passes() => Verdict.Passes<IncompatibleSecuritySetting>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland", VoipSecurity.SIPSecured)));

    [Fact]
    public void Judge_NoMediaConfigurationApplies_IsNotEvaluated() => Verdict.IsNotEvaluated<IncompatibleSecuritySetting>(SmallEstate.Clean.None(MediaConfiguration.Schema), SmallEstate.Exchange, "MediaLevelIsUnread");

    [Fact]
    public void Judge_SecurityUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<IncompatibleSecuritySetting>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_MediaConfigurationUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<IncompatibleSecuritySetting>(SmallEstate.Clean.Unread(MediaConfiguration.Schema), SmallEstate.Exchange);
}
