using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.1: the rows of the table after the first.</summary>
[Trait("Feature", "D1")]
[Trait("Feature", "D2")]
public class SecurityPairNotDocumentedTests
{
    [Theory]
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.SIPSecured)]
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.Secured)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.SIPSecured)]
    [InlineData(EncryptionLevel.RequireEncryption, VoipSecurity.Unsecured)]
    public void Judge_PairOfTheTableOrOfTheFirstRow_Passes(EncryptionLevel level, VoipSecurity security) =>
        Verdict.Passes<SecurityPairNotDocumented>(Of(level, security));

    [Theory]
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.Unsecured)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.Unsecured)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.Secured)]
    public void Judge_PairOutsideTheTable_Fails(EncryptionLevel level, VoipSecurity security) => Verdict.Fails<SecurityPairNotDocumented>(
        Of(level, security), Severity.Warning, "PairIsNotInTable", "umDialPlans/Redmond");

    [Fact]
    public void Judge_LevelUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SecurityPairNotDocumented>(SmallEstate.Clean.With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SecurityPairNotDocumented>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);

    private static Topology Of(EncryptionLevel level, VoipSecurity security) =>
        SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = security })
            .With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = level });
}
