using System.Collections.Generic;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// docs/domain.md C.1 and H 8: the strongest value that all pools of the plan accept. RequireEncryption takes Secured only,
/// SupportEncryption SIP Secured or Secured, DoNotSupportEncryption SIP Secured.
/// </summary>
[Trait("Feature", "D2")]
public class EncryptionDesignerTests
{
    private const string Second = "por-cs-001.litwareinc.com";

    public static TheoryData<EncryptionLevel, bool, VoipSecurity, VoipSecurity, string> TruthTable
    {
        get
        {
            TheoryData<EncryptionLevel, bool, VoipSecurity, VoipSecurity, string> rows = [];
            foreach ((EncryptionLevel level, VoipSecurity wanted, string withPhones, string withoutPhones) in new[]
            {
                (EncryptionLevel.RequireEncryption, VoipSecurity.Secured, "C", "C"),
                (EncryptionLevel.SupportEncryption, VoipSecurity.Secured, "C", "I"),
                (EncryptionLevel.DoNotSupportEncryption, VoipSecurity.SIPSecured, "C", "I"),
            })
            {
                foreach (VoipSecurity present in new[] { VoipSecurity.Unsecured, VoipSecurity.SIPSecured, VoipSecurity.Secured })
                {
                    rows.Add(level, true, present, wanted, withPhones);
                    rows.Add(level, false, present, wanted, withoutPhones);
                }
            }

            return rows;
        }
    }

    [Theory]
    [Trait("Feature", "D3")]
    [MemberData(nameof(TruthTable))]
    public void Design_LevelPhonesSecurity_EndsAtTheDocumentedValue(EncryptionLevel level, bool phones, VoipSecurity present, VoipSecurity wanted, string mark)
    {
        Plan plan = Integration.PlanFor(Asking(level, present), Blueprint.Empty with { LyncPhones = phones }, [new EncryptionDesigner()]);

        if (present == wanted)
        {
            Assert.Empty(plan.Changes);
            return;
        }

        Assert.Equal([$"Update umDialPlans/Redmond: voipSecurity = {wanted}"], Drawn.LinesOf(plan));
        Assert.Equal(mark, plan.Changes[0].Reasons[0].Source.Mark);
    }

    [Theory]
    [InlineData(EncryptionLevel.RequireEncryption, EncryptionLevel.SupportEncryption, "Secured")]
    [InlineData(EncryptionLevel.SupportEncryption, EncryptionLevel.DoNotSupportEncryption, "SIPSecured")]
    public void Design_TwoPools_GetWhatBothAccept(EncryptionLevel first, EncryptionLevel second, string wanted) =>
        Assert.Equal(["Update umDialPlans/Redmond: voipSecurity = " + wanted], By(TwoPools(first, second)));

    [Fact]
    public void Design_PoolsThatExcludeEachOther_NothingIsPlannedAndBothSidesAreNamed()
    {
        Topology estate = TwoPools(EncryptionLevel.RequireEncryption, EncryptionLevel.DoNotSupportEncryption);

        Assert.Empty(By(estate));
        LeftOut note = Assert.Single(Integration.PlanFor(estate, Blueprint.Empty, [new EncryptionDesigner()]).LeftOut);
        Assert.Equal(("exchange:litwareinc.com/umDialPlans/Redmond", "NoSecurityFitsAllPools"), (note.Subject, note.Reason.Id));
        Assert.Equal("Global = RequireEncryption, Site:Portland = DoNotSupportEncryption", note.Reason.Arguments[1]);
    }

    [Fact]
    public void Design_ChoiceOfTheBlueprintInTheSet_IsTaken() => Assert.Equal(
        ["Update umDialPlans/Redmond: voipSecurity = SIPSecured"],
        By(Asking(EncryptionLevel.SupportEncryption, VoipSecurity.Secured), Choosing(VoipSecurity.SIPSecured)));

    [Theory]
    [InlineData(EncryptionLevel.RequireEncryption, VoipSecurity.SIPSecured)]
    [InlineData(EncryptionLevel.SupportEncryption, VoipSecurity.Unsecured)]
    [InlineData(EncryptionLevel.DoNotSupportEncryption, VoipSecurity.Secured)]
    public void Design_ChoiceOfTheBlueprintOutsideTheSet_NothingIsPlannedAndItIsSaid(EncryptionLevel level, VoipSecurity chosen)
    {
        Topology estate = Asking(level, VoipSecurity.Unsecured);

        Assert.Empty(By(estate, Choosing(chosen)));
        Assert.Equal(["umDialPlans/Redmond: ChosenSecurityDoesNotFit"], Drawn.LeftOutBy(estate, Choosing(chosen), new EncryptionDesigner()));
    }

    [Fact]
    public void Design_SettingOfTheService_CountsBeforeSiteAndGlobal() => Assert.Equal(
        ["Update umDialPlans/Redmond: voipSecurity = SIPSecured"],
        By(SmallEstate.Clean.Put(
            MediaOf("Site:Redmond", EncryptionLevel.RequireEncryption), MediaOf("Service:MediationServer:" + SmallEstate.Pool, EncryptionLevel.DoNotSupportEncryption))));

    [Fact]
    public void Design_SettingOfTheSite_CountsBeforeGlobal() => Assert.Equal(
        ["Update umDialPlans/Redmond: voipSecurity = SIPSecured"], By(SmallEstate.Clean.Put(MediaOf("Site:Redmond", EncryptionLevel.DoNotSupportEncryption))));

    [Fact]
    public void Design_SettingOfAnotherSite_DoesNotCount() =>
        Assert.Empty(By(SmallEstate.Clean.Put(MediaOf("Site:Portland", EncryptionLevel.DoNotSupportEncryption))));

    [Fact]
    public void Design_LevelOfOnePoolUnread_LeavesThePlanOut()
    {
        Topology estate = TwoPools(EncryptionLevel.SupportEncryption, null);

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: MediaLevelIsUnknown"], Drawn.LeftOutBy(estate, Blueprint.Empty, new EncryptionDesigner()));
    }

    [Fact]
    public void Design_MediaConfigurationsUnread_LeavesThePlanOut() => Assert.Equal(
        ["umDialPlans/Redmond: MediaLevelIsUnknown"],
        Drawn.LeftOutBy(SmallEstate.Clean.Unread(MediaConfiguration.Schema), Blueprint.Empty, new EncryptionDesigner()));

    [Fact]
    public void Design_SecurityUnread_LeavesThePlanOut()
    {
        Topology estate = SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = null });

        Assert.Empty(By(estate));
        Assert.Equal(["umDialPlans/Redmond: PropertyWasNotRead"], Drawn.LeftOutBy(estate, Blueprint.Empty, new EncryptionDesigner()));
    }

    [Fact]
    public void Design_PlanOfOtherType_IsNotTouched() =>
        Assert.Empty(By(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", VoipSecurity.Unsecured, UriType.TelExtn))));

    private static Topology Asking(EncryptionLevel level, VoipSecurity present) => SmallEstate.Clean.Put(MediaOf("Global", level))
        .With(UmDialPlan.Schema, "Redmond", plan => plan with { VoipSecurity = present });

    /// <summary>The plan Redmond, unsecured, on two pools that home its users.</summary>
    private static Topology TwoPools(EncryptionLevel first, EncryptionLevel? second) => Asking(first, VoipSecurity.Unsecured).Put(
        SmallEstate.PoolOf(Second) with { Site = "Portland" }, SmallEstate.UserOf("lisa.miller", Second), SmallEstate.MailboxOf("lisa.miller", "Redmond"),
        MediaOf("Site:Portland", second));

    private static MediaConfiguration MediaOf(string identity, EncryptionLevel? level) => new() { Scope = SmallEstate.Lync, Identity = identity, EncryptionLevel = level };

    private static Blueprint Choosing(VoipSecurity security) =>
        Blueprint.Empty with { VoipSecurity = new Dictionary<string, VoipSecurity> { ["Redmond"] = security } };

    private static IReadOnlyList<string> By(Topology estate, Blueprint? blueprint = null) => Drawn.By(estate, blueprint ?? Blueprint.Empty, new EncryptionDesigner());
}
