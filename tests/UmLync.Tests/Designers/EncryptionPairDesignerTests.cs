using UmLync.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// Pairs that an operator sets, on the Litware estate, whose deployment requires encryption; expected values by the table of
/// docs/domain.md C.1.
/// </summary>
[Trait("Feature", "D2")]
public class EncryptionPairDesignerTests
{
    [Fact]
    public void Design_WithoutChoice_TakesTheStrongestThatWorks() =>
        Assert.Equal(["Update umDialPlans/Redmond: voipSecurity = Secured"], Drawn.By(Litware.Estate, new EncryptionPairDesigner("redmond")));

    [Fact]
    public void Design_PlanThatWorks_ChangesNothing() =>
        Assert.Empty(Drawn.By(Litware.Estate, new EncryptionPairDesigner("Portland")));

    [Theory]
    [InlineData(VoipSecurity.SIPSecured)]
    [InlineData(VoipSecurity.Unsecured)]
    [Trait("Feature", "D3")]
    public void Design_SecurityThatThePoolsRefuse_IsRefused(VoipSecurity security) =>
        Assert.Equal("SecurityDoesNotFitPools", Drawn.RefusedBy(Litware.Estate, new EncryptionPairDesigner("Redmond", security: security)));

    [Fact]
    public void Design_LevelThatBothAccept_ChangesThePoolAndKeepsTheChosenSecurity() =>
        Assert.Equal(
            ["Update mediaConfigurations/Global: encryptionLevel = SupportEncryption"],
            Drawn.By(Litware.Estate, new EncryptionPairDesigner("Redmond", security: VoipSecurity.SIPSecured, level: EncryptionLevel.SupportEncryption)));

    [Fact]
    public void Design_LevelAlone_SecuresThePlanAsStronglyAsItAllows() =>
        Assert.Equal(
            ["Update umDialPlans/Redmond: voipSecurity = Secured", "Update mediaConfigurations/Global: encryptionLevel = SupportEncryption"],
            Drawn.By(Litware.Estate, new EncryptionPairDesigner("Redmond", "atl-cs-001.litwareinc.com", level: EncryptionLevel.SupportEncryption)));

    [Fact]
    [Trait("Feature", "D3")]
    public void Design_LevelThatStopsAnotherPlan_IsRefused() =>
        Assert.Equal(
            "LevelBreaksOtherPlans",
            Drawn.RefusedBy(Litware.Estate, new EncryptionPairDesigner("Redmond", level: EncryptionLevel.DoNotSupportEncryption)));

    [Theory]
    [InlineData("Redmond", "por-sba-001.litwareinc.com", "PairIsNotThere")]
    [InlineData("Redmond", "atl-cs-009.litwareinc.com", "PoolIsNotThere")]
    [InlineData("LobbyPhones", null, "DialPlanIsNotSip")]
    public void Design_PairThatIsNotThere_IsRefused(string plan, string? pool, string id) =>
        Assert.Equal(id, Drawn.RefusedBy(Litware.Estate, new EncryptionPairDesigner(plan, pool)));
}
