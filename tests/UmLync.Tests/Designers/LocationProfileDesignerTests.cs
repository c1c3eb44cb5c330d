using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md J.5, D.7, H 9, H 30: location profiles, their normalization rules, and one for each SIP URI dial plan.</summary>
[Trait("Feature", "K6")]
public class LocationProfileDesignerTests
{
    private static readonly Blueprint OneForEach = Blueprint.Empty with { Voice = VoiceChoices.None with { LocationProfiles = true } };

    private static readonly LyncDialPlan OfPool = new() { Scope = VoiceChoices.Nowhere, Identity = "Service:Registrar:" + SmallEstate.Pool, SimpleName = "Campus" };

    private static readonly VoiceNormalizationRule FiveDigits =
        new() { Scope = VoiceChoices.Nowhere, DialPlan = OfPool.Identity, Name = "Five digits", Pattern = @"^(\d{5})$", Translation = "+142555$1" };

    [Fact]
    public void Design_WithoutChoices_DrawsNothing() => Assert.Empty(Drawn.By(VoiceEstate.Silent, Blueprint.Empty, new LocationProfileDesigner()));

    // J.5 step 2: to a pool a plan is assigned by its identity. D.7: the rule needs its plan.
    [Fact]
    public void Design_PlanOfAPool_IsMadeBeforeItsRule() => Assert.Equal(
        [
            "Create lyncDialPlans/Service:Registrar:atl-cs-001.litwareinc.com: simpleName = Campus",
            @"Create voiceNormalizationRules/Service:Registrar:atl-cs-001.litwareinc.com\Five digits: pattern = ^(\d{5})$, translation = +142555$1",
        ],
        Drawn.By(VoiceEstate.Silent, VoiceEstate.Stating(FiveDigits, OfPool), new LocationProfileDesigner()));

    [Fact]
    public void CallsFor_Rule_AddressItByPlanAndName() => Assert.Equal(
        [@"New-CsVoiceNormalizationRule -Identity Service:Registrar:atl-cs-001.litwareinc.com/Five digits -Pattern ^(\d{5})$ -Translation +142555$1 -Confirm:off -Force"],
        Integration.PlanFor(VoiceEstate.Silent.Put(OfPool with { Scope = SmallEstate.Lync }), VoiceEstate.Stating(FiveDigits), [new LocationProfileDesigner()])
            .Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By));

    // D.7: Prefix All comes with the plan.
    [Fact]
    public void Design_PlaceholderOfANewPlan_IsLeftOut() => Assert.Equal(
        [@"voiceNormalizationRules/Service:Registrar:atl-cs-001.litwareinc.com\Prefix All: RuleComesWithDialPlan"],
        Drawn.LeftOutBy(VoiceEstate.Silent, VoiceEstate.Stating(OfPool, FiveDigits with { Name = "Prefix All" }), new LocationProfileDesigner()));

    // D.7: the dial plan of a rule has to be there; Lync would refuse it in the middle of a run.
    [Fact]
    public void Design_RuleOfNoDialPlan_IsLeftOut() => Assert.Equal(
        [@"voiceNormalizationRules/Campus\Five digits: RuleHasNoDialPlan"],
        Drawn.LeftOutBy(VoiceEstate.Silent, VoiceEstate.Stating(FiveDigits with { DialPlan = "Campus" }), new LocationProfileDesigner()));

    [Fact]
    [Trait("Feature", "E3")]
    public void Design_RuleOfTheDialPlanThatIsMadeForAUmDialPlan_FollowsIt()
    {
        Blueprint blueprint = VoiceEstate.Stating(FiveDigits with { DialPlan = "Redmond" });

        Assert.Equal(
            ["Create lyncDialPlans/Redmond: simpleName = Redmond.litwareinc.com", @"Create voiceNormalizationRules/Redmond\Five digits: pattern = ^(\d{5})$, translation = +142555$1"],
            Drawn.By(VoiceEstate.Whole, blueprint with { Voice = blueprint.Voice with { LocationProfiles = true } }, new LocationProfileDesigner()));
    }

    // J.5 step 1; the phone context is the name that every release finds.
    [Fact]
    [Trait("Feature", "E3")]
    public void Design_OneForEach_MakesTheMissingOne() => Assert.Equal(
        ["Create lyncDialPlans/Redmond: simpleName = Redmond.litwareinc.com"], Drawn.By(VoiceEstate.Whole, OneForEach, new LocationProfileDesigner()));

    // H 9: from Exchange 2010 SP1 on any of these serves.
    [Theory]
    [Trait("Feature", "E3")]
    [InlineData("Site:Redmond", "Redmond.litwareinc.com")]
    [InlineData("Campus", "redmond")]
    [InlineData("Redmond", "Campus")]
    public void Design_OneThatServes_IsEnough(string identity, string simpleName) => Assert.Empty(
        Drawn.By(VoiceEstate.Silent.Put(new LyncDialPlan { Scope = SmallEstate.Lync, Identity = identity, SimpleName = simpleName }), OneForEach, new LocationProfileDesigner()));

    [Fact]
    [Trait("Feature", "E3")]
    public void Design_OneThatTheBlueprintNames_IsEnough() => Assert.Empty(Drawn.By(VoiceEstate.Whole, Naming("Global"), new LocationProfileDesigner()));

    // H 9: before SP1 the simple name has to be the phone context.
    [Fact]
    [Trait("Feature", "E3")]
    public void Design_NamedOneBeforeSp1_GetsThePhoneContext() => Assert.Equal(
        ["Update lyncDialPlans/Global: simpleName = Redmond.litwareinc.com"],
        Drawn.By(VoiceEstate.Whole.Put(SmallEstate.ServerOf("OLD", "14.0.639.21") with { Roles = new NameSet(["UnifiedMessaging"]) }), Naming("Global"), new LocationProfileDesigner()));

    [Fact]
    public void Design_NamedOneThatIsNotThere_IsLeftOut() => Assert.Equal(
        ["umDialPlans/Redmond: LocationProfileIsNotThere"], Drawn.LeftOutBy(VoiceEstate.Whole, Naming("Campus"), new LocationProfileDesigner()));

    [Fact]
    public void Design_SimpleNameUnread_LeavesThePlanOut() => Assert.Equal(
        ["umDialPlans/Redmond: PropertyWasNotRead"],
        Drawn.LeftOutBy(VoiceEstate.Silent.Put(new LyncDialPlan { Scope = SmallEstate.Lync, Identity = "Global" }), OneForEach, new LocationProfileDesigner()));

    [Fact]
    public void PlanFor_ForestWithoutDeployment_IsRefused() => Assert.Equal(
        "BlueprintNamesNoDeployment",
        Assert.Throws<UmLyncException>(() => Integration.PlanFor(
            VoiceEstate.Whole, OneForEach with { Voice = OneForEach.Voice with { Forest = UmLync.Values.Fqdn.Parse("fabrikam.com") } })).Id);

    private static Blueprint Naming(string profile) => OneForEach with { Voice = OneForEach.Voice with { LocationProfileOf = new Dictionary<string, string> { ["Redmond"] = profile } } };
}
