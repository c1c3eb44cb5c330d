using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md C.1 and C.8 for the form of rules and where they stand, H 47: none unless the blueprint asks.</summary>
[Trait("Feature", "E4")]
public class DiallingRulesDesignerTests
{
    private const string Local = "Local,91425xxxxxxx,9xxxxxxx,Local call";
    private const string Away = "Away,91*,91*,";

    private static readonly DiallingRuleChoice Choice = new() { DialPlan = "Redmond", Rules = new([Local, Away]) };
    private static readonly DiallingRuleChoice Open = new() { DialPlan = "Redmond", AllowEveryNumber = true, AcceptTollFraudRisk = true };

    /// <summary>The clean estate, of which the rules were read: there are none; its plan has two policies.</summary>
    private static Topology Estate { get; } = SmallEstate.Clean.None(UmMailboxPolicy.Schema)
        .With(UmDialPlan.Schema, "Redmond", plan => plan with { ConfiguredInCountryOrRegionGroups = ValueList<string>.Empty, AllowedInCountryOrRegionGroups = ValueList<string>.Empty })
        .Put(PolicyOf("Redmond Default Policy"), PolicyOf("Staff"));

    [Fact]
    public void PlanFor_EmptyBlueprint_MakesNoRule() => Assert.DoesNotContain(
        Integration.PlanFor(Estate, Blueprint.Empty).Changes.SelectMany(change => change.Properties), row => row.Property.Name.EndsWith("CountryOrRegionGroups", System.StringComparison.Ordinal));

    [Fact]
    public void Design_ChosenRules_StandInThePlanAndAreAllowedByItAndItsPolicies() => Assert.Equal(
        [
            $"Update umDialPlans/Redmond: configuredInCountryOrRegionGroups = {Local}, {Away}, allowedInCountryOrRegionGroups = Local, Away",
            "Update umMailboxPolicies/Redmond Default Policy: allowedInCountryOrRegionGroups = Local, Away",
            "Update umMailboxPolicies/Staff: allowedInCountryOrRegionGroups = Local, Away",
        ],
        By(Estate, Choice));

    [Fact]
    public void Design_ChosenPolicies_AreTheOnlyOnes() => Assert.Equal(
        ["umDialPlans/Redmond", "umMailboxPolicies/Staff"], By(Estate, Choice with { MailboxPolicies = new(["staff"]) }).Select(line => line.Split(' ')[1].TrimEnd(':')));

    [Fact]
    public void Design_RulesThatAreThere_StayAndAreNotAddedAgain()
    {
        Topology estate = Estate.With(UmDialPlan.Schema, "Redmond", plan => plan with { ConfiguredInCountryOrRegionGroups = new(["Old,9*,9*,", Local]), AllowedInCountryOrRegionGroups = new(["Old"]) });

        Assert.Contains($"configuredInCountryOrRegionGroups = Old,9*,9*,, {Local}, {Away}, allowedInCountryOrRegionGroups = Old, Local, Away", By(estate, Choice)[0]);
    }

    /// <summary>Examples of Set-UMDialPlan (C.8) have blanks behind the commas: the rule is the same, and is not added a second time.</summary>
    [Theory]
    [InlineData("Local,91425xxxxxxx,9xxxxxxx,Local call", "Local, 91425xxxxxxx, 9xxxxxxx, Local call")]
    [InlineData("Local, 91425xxxxxxx, 9xxxxxxx, Local call", "Local,91425xxxxxxx,9xxxxxxx,Local call")]
    public void Design_RuleWithOtherBlanks_IsThere(string present, string chosen)
    {
        Topology estate = Estate.With(UmDialPlan.Schema, "Redmond", plan => plan with { ConfiguredInCountryOrRegionGroups = new([present]), AllowedInCountryOrRegionGroups = new(["Local"]) });

        Assert.Empty(By(estate, Choice with { Rules = new([chosen]), MailboxPolicies = ValueList<string>.Empty }));
    }

    [Fact]
    public void Design_Twice_ChangesNothing()
    {
        UmMailboxPolicy[] policies = [.. Estate.All(UmMailboxPolicy.Schema).Select(policy => policy with { AllowedInCountryOrRegionGroups = new(["Local", "Away"]) })];
        Topology estate = Estate.With(UmDialPlan.Schema, "Redmond", plan => plan with { ConfiguredInCountryOrRegionGroups = new([Local, Away]), AllowedInCountryOrRegionGroups = new(["Local", "Away"]) })
            .Put(policies);

        Assert.Empty(By(estate, Choice));
    }

    /// <summary>The template of Microsoft's own example for Lync (C.1), of which the plan names the risk.</summary>
    [Fact]
    public void Design_EveryNumber_IsAllowedWithAReasonThatNamesTheRisk()
    {
        Plan plan = Integration.PlanFor(Estate, BlueprintOf(Open), [new DiallingRulesDesigner()]);

        Assert.Contains("configuredInCountryOrRegionGroups = Anywhere,*,*,*, allowedInCountryOrRegionGroups = Anywhere", Drawn.LinesOf(plan)[0]);
        Assert.All(plan.Changes, change => Assert.Equal("EveryNumberIsAllowed", Assert.Single(change.Reasons).Reason.Id));
        Assert.Contains("toll fraud", plan.Changes[0].Reasons[0].Reason.Invariant);
    }

    [Fact]
    public void Design_RulesUnread_AreNotOverwritten()
    {
        Topology estate = Estate.With(UmDialPlan.Schema, "Redmond", plan => plan with { ConfiguredInCountryOrRegionGroups = null });

        Assert.Empty(By(estate, Choice));
        Assert.Equal(["umDialPlans/Redmond: PropertyWasNotRead"], Drawn.LeftOutBy(estate, BlueprintOf(Choice), new DiallingRulesDesigner()));
    }

    /// <summary>Law 3: policies that were not read are not taken for none.</summary>
    [Fact]
    public void Design_PoliciesUnread_SaysThatNoneIsAllowedTheRules()
    {
        Assert.Equal(["umDialPlans/Redmond: KindWasNotRead"], Drawn.LeftOutBy(Estate.Unread(UmMailboxPolicy.Schema), BlueprintOf(Choice), new DiallingRulesDesigner()));
        Assert.Empty(Drawn.LeftOutBy(Estate.Unread(UmMailboxPolicy.Schema), BlueprintOf(Choice with { MailboxPolicies = ValueList<string>.Empty }), new DiallingRulesDesigner()));
    }

    /// <summary>Whoever calls an auto attendant needs no PIN (C.8).</summary>
    [Fact]
    public void Design_AutoAttendants_AreNeverAllowedARule() => Assert.DoesNotContain(By(Estate, Open), line => line.Contains("umAutoAttendants"));

    private static UmMailboxPolicy PolicyOf(string name) =>
        new() { Scope = SmallEstate.Exchange, Name = name, DialPlan = "Redmond", AllowedInCountryOrRegionGroups = ValueList<string>.Empty };

    private static Blueprint BlueprintOf(DiallingRuleChoice choice) => Blueprint.Empty with { DiallingRules = new([choice]) };

    private static IReadOnlyList<string> By(Topology estate, DiallingRuleChoice choice) => Drawn.By(estate, BlueprintOf(choice), new DiallingRulesDesigner());
}
