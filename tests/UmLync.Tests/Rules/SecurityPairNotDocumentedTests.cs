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
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.Unsecured, false)]
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.SIPSecured, true)]
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.Secured, true)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.Unsecured, false)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.SIPSecured, true)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.Secured, false)]
    [InlineData(EncryptionLevel.RequireEncryption, VoipSecurity.Unsecured, true)]
    public void Judge_Pair_PassesWhenTheTableListsIt(EncryptionLevel level, VoipSecurity security, bool passes)
    {
        Topology estate = SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = security })
            .With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = level });
        if (passes)
        {
            Verdict.Passes<SecurityPairNotDocumented>(estate);
        }
        else
        {
            Verdict.Fails<SecurityPairNotDocumented>(estate, Severity.Warning, "PairIsNotInTable", "umDialPlans/Redmond");
        }
    }

    [Fact]
    public void Judge_LevelUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SecurityPairNotDocumented>(SmallEstate.Clean.With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SecurityPairNotDocumented>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
