using System.Text;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Json;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Blueprints;

/// <summary>docs/domain.md C.1 and C.3 for names, numbers and languages, C.8 for dialling rules; each refusal by its id.</summary>
[Trait("Feature", "E1")]
[Trait("Feature", "E4")]
[Trait("Feature", "E5")]
public class DialPlanSectionsTests
{
    private const string FiftyCharacters = "AtlantaCampusBuildingsOneToFortyAndTheEastCampusXY";

    private static readonly DialPlanChoice Tacoma = new() { Name = "Tacoma", CountryOrRegionCode = "1", NumberOfDigitsInExtension = 4 };
    private static readonly AutoAttendantChoice Welcome = new() { Name = "Welcome", DialPlan = "Redmond" };
    private static readonly DiallingRuleChoice Rules = new() { DialPlan = "Redmond", Rules = new(["Local,91425xxxxxxx,9xxxxxxx,Local call"]) };

    public static TheoryData<string, DialPlanChoice> RefusedPlans => new()
    {
        { "ChosenNameIsEmpty", Tacoma with { Name = " " } },
        { "ChosenNameHasSpaces", Tacoma with { Name = "North Tacoma" } },
        { "ChosenNameHasForbiddenCharacter", Tacoma with { Name = "Tacoma+" } },
        { "ChosenNameIsTooLong", Tacoma with { Name = FiftyCharacters } },
        { "ChosenNameIsTooLong", Tacoma with { Name = FiftyCharacters + "123456789012345", MailboxPolicy = false } },
        { "ChosenCountryCodeIsRefused", Tacoma with { CountryOrRegionCode = "+1" } },
        { "ChosenCountryCodeIsRefused", Tacoma with { CountryOrRegionCode = "12345" } },
        { "ChosenCountryCodeIsRefused", Tacoma with { CountryOrRegionCode = "" } },
        { "ChosenDigitsAreRefused", Tacoma with { NumberOfDigitsInExtension = 0 } },
        { "ChosenDigitsAreRefused", Tacoma with { NumberOfDigitsInExtension = 21 } },
        { "ChosenNumberIsNotE164", Tacoma with { AccessTelephoneNumbers = new(["50100"]) } },
        { "ChosenNumberStandsTwice", Tacoma with { AccessTelephoneNumbers = new(["+12535550100", "+12535550100"]) } },
        { "ChosenLanguageIsRefused", Tacoma with { DefaultLanguage = "English (US)" } },
    };

    public static TheoryData<DialPlanChoice> AcceptedPlans =>
    [
        Tacoma,
        Tacoma with { Name = FiftyCharacters.Substring(1) },
        Tacoma with { Name = FiftyCharacters + "12345678901234", MailboxPolicy = false },
        Tacoma with { CountryOrRegionCode = "1234", NumberOfDigitsInExtension = 20, AccessTelephoneNumbers = new(["+12535550100"]), DefaultLanguage = "zh-CN" },
    ];

    public static TheoryData<string, DiallingRuleChoice> RefusedRules => new()
    {
        { "ChosenRulesAreNone", Rules with { Rules = ValueList<string>.Empty } },
        { "ChosenRuleIsMalformed", Rules with { Rules = new(["Local,91425xxxxxxx,9xxxxxxx"]) } },
        { "ChosenRuleIsMalformed", Rules with { Rules = new(["ThisGroupHasThirtyThreeCharacters,9*,9*,"]) } },
        { "ChosenRuleIsMalformed", Rules with { Rules = new(["Local,nine,9*,"]) } },
        { "ChosenRuleIsMalformed", Rules with { Rules = new([",9*,9*,"]) } },
        { "ChosenRulesNeedAcceptance", Rules with { AllowEveryNumber = true } },
        { "ChosenRulesNeedAcceptance", Rules with { Rules = new(["Mine,*,*,my own words for the same"]) } },
        { "ChosenRulesNeedAcceptance", Rules with { Rules = new(["Mine,9*,*,"]) } },
    };

    [Theory]
    [MemberData(nameof(RefusedPlans))]
    public void PlanFor_DialPlanOfNoDocumentedForm_IsRefused(string id, DialPlanChoice choice)
    {
        Assert.Equal(id, Assert.Throws<UmLyncException>(() => Integration.PlanFor(SmallEstate.Clean, Blueprint.Empty with { UmDialPlans = new([choice]) })).Id);
        Assert.Equal(id, Assert.Throws<UmLyncException>(() => new DialPlanDesigner(choice)).Id);
    }

    [Theory]
    [MemberData(nameof(AcceptedPlans))]
    public void Check_DialPlanOfTheDocumentedForm_IsAccepted(DialPlanChoice choice) => choice.Check();

    [Fact]
    public void Check_AutoAttendants_AreHeldAgainstTheSameForms()
    {
        Assert.Equal("ChosenNameHasSpaces", Assert.Throws<UmLyncException>((Welcome with { Name = "After Hours" }).Check).Id);
        Assert.Equal("ChosenNumberIsNotE164", Assert.Throws<UmLyncException>((Welcome with { PilotIdentifiers = new(["7010"]) }).Check).Id);
        Assert.Equal("ChosenLanguageIsRefused", Assert.Throws<UmLyncException>((Welcome with { Language = "-" }).Check).Id);
        Welcome.Check();
    }

    [Theory]
    [MemberData(nameof(RefusedRules))]
    public void Check_DiallingRules_AreRefused(string id, DiallingRuleChoice choice) => Assert.Equal(id, Assert.Throws<UmLyncException>(choice.Check).Id);

    [Fact]
    public void Check_RuleThatFitsEveryNumberWithItsRiskAccepted_IsAccepted()
    {
        (Rules with { AllowEveryNumber = true, AcceptTollFraudRisk = true }).Check();
        Rules.Check();
    }

    [Fact]
    public void PlanFor_NameThatStandsTwice_IsRefused()
    {
        Assert.Equal("ChosenNameStandsTwice", RefusalOf(Blueprint.Empty with { UmDialPlans = new([Tacoma, Tacoma with { Name = "TACOMA" }]) }));
        Assert.Equal("ChosenNameStandsTwice", RefusalOf(Blueprint.Empty with { DiallingRules = new([Rules, Rules]) }));
        Assert.Equal("ChosenNumberStandsTwice", RefusalOf(Blueprint.Empty with
        {
            UmDialPlans = new([Tacoma with { AccessTelephoneNumbers = new(["+12535550100"]) }, Tacoma with { Name = "Olympia", AccessTelephoneNumbers = new(["+12535550100"]) }]),
        }));
    }

    [Fact]
    public void PlanFor_WhatIsNotThere_IsRefused()
    {
        Assert.Equal("BlueprintNamesUnknownDialPlan", RefusalOf(Blueprint.Empty with { UmAutoAttendants = new([Welcome with { DialPlan = "Redmont" }]) }));
        Assert.Equal("BlueprintNamesUnknownDialPlan", RefusalOf(Blueprint.Empty with { DiallingRules = new([Rules with { DialPlan = "Redmont" }]) }));
        Assert.Equal("BlueprintNamesUnknownForest", RefusalOf(Blueprint.Empty with { UmDialPlans = new([Tacoma with { Forest = "litwareinc.net" }]) }));
    }

    /// <summary>A policy of another dial plan cannot allow the rules of this one (C.8); the default one of a plan that is asked for will be there.</summary>
    [Fact]
    public void PlanFor_MailboxPolicyOfNoSuchPlan_IsRefused()
    {
        Topology estate = SmallEstate.Clean.None(UmMailboxPolicy.Schema).Put(
            new UmMailboxPolicy { Scope = SmallEstate.Exchange, Name = "Staff", DialPlan = "Redmond" }, new UmMailboxPolicy { Scope = SmallEstate.Exchange, Name = "Lobby", DialPlan = "LobbyPhones" });
        Blueprint Allowing(string policy) => Blueprint.Empty with
        {
            UmDialPlans = new([Tacoma]),
            DiallingRules = new([policy == "Tacoma Default Policy" ? Rules with { DialPlan = "Tacoma", MailboxPolicies = new([policy]) } : Rules with { MailboxPolicies = new([policy]) }]),
        };

        Assert.Equal("BlueprintNamesUnknownMailboxPolicy", Assert.Throws<UmLyncException>(() => Integration.PlanFor(estate, Allowing("Staf"))).Id);
        Assert.Equal("BlueprintNamesUnknownMailboxPolicy", Assert.Throws<UmLyncException>(() => Integration.PlanFor(estate, Allowing("Lobby"))).Id);
        BlueprintCheck.Against(Allowing("staff"), estate);
        BlueprintCheck.Against(Allowing("Tacoma Default Policy"), estate);
    }

    /// <summary>Plans of one name may stand in two forests, each with a choice of its own.</summary>
    [Fact]
    public void SecurityOf_PlanOfTheSameNameInAnotherForest_IsNotThatOfThisOne()
    {
        Blueprint blueprint = Blueprint.Empty with
        {
            UmDialPlans = new([Tacoma with { Forest = "fabrikam.com", VoipSecurity = VoipSecurity.SIPSecured }, Tacoma with { Forest = "litwareinc.com", VoipSecurity = VoipSecurity.Secured }]),
        };

        Assert.Equal(VoipSecurity.Secured, blueprint.SecurityOf(new UmDialPlan { Scope = SmallEstate.Exchange, Name = "TACOMA" }));
        Assert.Equal(VoipSecurity.SIPSecured, (blueprint with { UmDialPlans = new([Tacoma with { VoipSecurity = VoipSecurity.SIPSecured }]) }).SecurityOf(new UmDialPlan { Scope = SmallEstate.Exchange, Name = "Tacoma" }));
    }

    /// <summary>A blueprint may choose pools and names for a plan that it asks for itself.</summary>
    [Fact]
    public void PlanFor_ChoicesForAPlanThatIsAskedFor_AreTaken() => Assert.NotEmpty(Integration.PlanFor(SmallEstate.Clean, Blueprint.Empty with
    {
        DialPlans = new(["Redmond", "Tacoma"]),
        UmDialPlans = new([Tacoma]),
        UmAutoAttendants = new([Welcome with { DialPlan = "Tacoma" }]),
    }).Changes);

    [Fact]
    public void Read_WhatIsWritten_IsTheSame()
    {
        Blueprint blueprint = Blueprint.Empty with
        {
            UmDialPlans = new([Tacoma with { Forest = "litwareinc.com", VoipSecurity = VoipSecurity.Secured, AccessTelephoneNumbers = new(["+12535550100"]), DefaultLanguage = "de-DE", MailboxPolicy = false }, Tacoma with { Name = "Olympia" }]),
            UmAutoAttendants = new([Welcome with { Forest = "litwareinc.com", PilotIdentifiers = new(["+14255550150"]), SpeechEnabled = false, Language = "es-MX" }]),
            DiallingRules = new([Rules with { MailboxPolicies = new(["Staff"]), AllowEveryNumber = true, AcceptTollFraudRisk = true }]),
        };

        Blueprint read = BlueprintReader.Read(BlueprintWriter.ToBytes(blueprint), "blueprint.json");

        Assert.Equal(blueprint.UmDialPlans, read.UmDialPlans);
        Assert.Equal(blueprint.UmAutoAttendants, read.UmAutoAttendants);
        Assert.Equal(blueprint.DiallingRules, read.DiallingRules);
    }

    [Theory]
    [InlineData("JsonPropertyIsMissing", """{ "name": "Tacoma", "countryOrRegionCode": "1" }""")]
    [InlineData("JsonPropertyIsUnknown", """{ "name": "Tacoma", "countryOrRegionCode": "1", "numberOfDigitsInExtension": 4, "uriType": "TelExtn" }""")]
    [InlineData("JsonPropertyStandsTwice", """{ "name": "Tacoma", "name": "Tacoma" }""")]
    public void Read_DialPlanThatIsNone_IsRefusedWithItsPlace(string id, string choice)
    {
        string file = """{ "format": "umlync-blueprint/1", "umDialPlans": [ """ + choice + " ] }";

        Assert.Equal(id, Assert.Throws<JsonFormatException>(() => BlueprintReader.Read(Encoding.UTF8.GetBytes(file), "blueprint.json")).Id);
    }

    private static string RefusalOf(Blueprint blueprint) => Assert.Throws<UmLyncException>(() => Integration.PlanFor(SmallEstate.Clean, blueprint)).Id;
}
