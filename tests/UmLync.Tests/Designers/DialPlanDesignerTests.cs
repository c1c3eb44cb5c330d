using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// docs/domain.md C.1 for the properties of a dial plan, its name and its policy; J.4 for SIP URI and security; E.2 row 29 for the type
/// that cannot be changed.
/// </summary>
[Trait("Feature", "E1")]
public class DialPlanDesignerTests
{
    private static readonly DialPlanChoice Tacoma = new()
    {
        Name = "Tacoma",
        CountryOrRegionCode = "1",
        NumberOfDigitsInExtension = 4,
        AccessTelephoneNumbers = new(["+12535550100"]),
    };

    private static readonly DialPlanChoice Redmond = Tacoma with { Name = "Redmond", AccessTelephoneNumbers = null };

    /// <summary>The clean estate, whose plan has what a read of Exchange shows of it.</summary>
    private static Topology Estate { get; } = SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with
    {
        NumberOfDigitsInExtension = 4,
        CountryOrRegionCode = "1",
        AccessTelephoneNumbers = new(["+14255550100"]),
        DefaultLanguage = "en-US",
    });

    [Fact]
    public void Design_NewPlan_IsSipUriAndSecuredWithItsDefaultPolicy() => Assert.Equal(
        [
            "Create umDialPlans/Tacoma: uriType = SipName, voipSecurity = Secured, phoneContext = Tacoma.litwareinc.com, numberOfDigitsInExtension = 4, countryOrRegionCode = 1, accessTelephoneNumbers = +12535550100",
            "Create umMailboxPolicies/Tacoma Default Policy: dialPlan = Tacoma",
        ],
        By(Estate, Tacoma));

    /// <summary>GenerateUMMailboxPolicy is true unless told otherwise (C.1): the policy is a change of its own instead.</summary>
    [Fact]
    public void Calls_OfNewPlan_CreateThePlanWithoutAPolicyAndThenThePolicy()
    {
        Plan plan = Integration.PlanFor(Estate, BlueprintOf(Tacoma with { DefaultLanguage = "de-DE" }), [new DialPlanDesigner()]);

        Assert.Equal(
            [
                "New-UMDialPlan -GenerateUMMailboxPolicy False -Name Tacoma -CountryOrRegionCode 1 -NumberOfDigitsInExtension 4 -URIType SipName -VoIPSecurity Secured"
                    + " -AccessTelephoneNumbers [+12535550100] -DefaultLanguage de-DE -Confirm:off",
                "New-UMMailboxPolicy -Name Tacoma Default Policy -UMDialPlan Tacoma -Confirm:off",
            ],
            plan.Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By));
        Assert.Equal([plan.Changes[0].Id], plan.Changes[1].DependsOn);
    }

    /// <summary>The composition of the phone context is inferred (C.1), and the plan says so.</summary>
    [Fact]
    public void Reasons_OfNewPlan_SayThatThePhoneContextIsInferred()
    {
        PlannedChange change = Integration.PlanFor(Estate, BlueprintOf(Tacoma), [new DialPlanDesigner()]).Changes[0];

        Assert.Equal(
            [("DialPlanIsAskedFor", Evidence.Confirmed), ("PhoneContextIsExpected", Evidence.Inferred)],
            change.Reasons.Select(reason => (reason.Reason.Id, reason.Source.Evidence)));
    }

    [Fact]
    public void Design_DotInTheName_ExpectsNoPhoneContext() => Assert.DoesNotContain("phoneContext", By(Estate, Tacoma with { Name = "Tacoma.North" })[0]);

    [Fact]
    public void Design_WithoutPolicy_CreatesThePlanAlone() => Assert.Single(By(Estate, Tacoma with { MailboxPolicy = false }));

    [Fact]
    public void Design_ChosenSecurity_IsTakenWhereThePoolsAcceptIt()
    {
        Topology relaxed = Estate.With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = EncryptionLevel.SupportEncryption });

        Assert.Contains("voipSecurity = SIPSecured", By(relaxed, Tacoma with { VoipSecurity = VoipSecurity.SIPSecured })[0]);
    }

    /// <summary>C.1: a pool that requires encryption works with Secured only. Nothing at all is made then (design, law 14).</summary>
    [Fact]
    public void Design_ChosenSecurityThatNoCallSurvives_LeavesThePlanOut()
    {
        DialPlanChoice choice = Tacoma with { VoipSecurity = VoipSecurity.SIPSecured };

        Assert.Empty(By(Estate, choice));
        Assert.Equal(["umDialPlans/Tacoma: ChosenSecurityDoesNotFit"], LeftOut(Estate, choice));
    }

    [Fact]
    public void Design_SecurityNotChosen_IsTheStrongestThatThePoolsAccept() => Assert.Contains(
        "voipSecurity = SIPSecured",
        By(Estate.With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = EncryptionLevel.DoNotSupportEncryption }), Tacoma)[0]);

    [Fact]
    public void Design_PlanThatIsAsAskedFor_ChangesNothing() => Assert.Empty(By(
        Estate, Redmond with { AccessTelephoneNumbers = new(["+14255550100"]), DefaultLanguage = "EN-us", VoipSecurity = VoipSecurity.Secured }));

    [Fact]
    public void Design_PlanThatIsThere_GetsWhatIsNamedAndKeepsTheRest() => Assert.Equal(
        ["Update umDialPlans/Redmond: countryOrRegionCode = 44, accessTelephoneNumbers = +14255550100, +14255550199, defaultLanguage = en-GB"],
        By(Estate, Redmond with { CountryOrRegionCode = "44", AccessTelephoneNumbers = new(["+14255550199"]), DefaultLanguage = "en-GB" }));

    [Fact]
    public void Design_PlanWithoutAnyPolicy_GetsItsDefaultPolicy() => Assert.Equal(
        ["Create umMailboxPolicies/Redmond Default Policy: dialPlan = Redmond"], By(Estate.None(UmMailboxPolicy.Schema), Redmond));

    [Fact]
    public void Design_PlanWithAnotherPolicy_GetsNone() => Assert.Empty(By(
        Estate.None(UmMailboxPolicy.Schema).Put(new UmMailboxPolicy { Scope = SmallEstate.Exchange, Name = "Staff", DialPlan = "Redmond" }), Redmond));

    [Fact]
    public void Design_PolicyNameOfAnotherPlan_IsLeftOut() => Assert.Equal(
        ["umMailboxPolicies/Redmond Default Policy: PolicyIsOfOtherDialPlan"],
        LeftOut(Estate.None(UmMailboxPolicy.Schema).Put(new UmMailboxPolicy { Scope = SmallEstate.Exchange, Name = "Redmond Default Policy", DialPlan = "Lobby" }), Redmond));

    [Fact]
    public void Design_PlanOfOtherType_IsLeftOutWithTheReason()
    {
        Topology estate = Estate.Put(SmallEstate.PlanOf("Tacoma", type: UriType.TelExtn));

        Assert.Empty(By(estate, Tacoma));
        Assert.Equal(["umDialPlans/Tacoma: DialPlanHasOtherUriType"], LeftOut(estate, Tacoma));
    }

    [Fact]
    public void Design_PlanWithOtherDigits_IsLeftOutWithTheReason()
    {
        Assert.Empty(By(Estate, Redmond with { NumberOfDigitsInExtension = 5 }));
        Assert.Equal(["umDialPlans/Redmond: DialPlanHasOtherDigits"], LeftOut(Estate, Redmond with { NumberOfDigitsInExtension = 5 }));
    }

    [Fact]
    public void Design_NumberOfAnotherPlan_IsLeftOutWithTheReason()
    {
        DialPlanChoice choice = Tacoma with { AccessTelephoneNumbers = new(["+14255550100"]) };

        Assert.Empty(By(Estate, choice));
        Assert.Equal(["umDialPlans/Tacoma: NumberIsOfOtherDialPlan"], LeftOut(Estate, choice));
    }

    [Fact]
    public void Design_DialPlansUnread_AreNotGuessed() => Assert.Empty(By(Estate.Unread(UmDialPlan.Schema), Tacoma));

    [Fact]
    public void Design_NumbersUnread_AreNotOverwritten()
    {
        Topology estate = Estate.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = null });
        DialPlanChoice choice = Redmond with { AccessTelephoneNumbers = new(["+14255550199"]) };

        Assert.Empty(By(estate, choice));
        Assert.Equal(["umDialPlans/Redmond: PropertyWasNotRead"], LeftOut(estate, choice));
    }

    [Fact]
    public void Design_SeveralOrganizations_NeedTheForest()
    {
        Topology estate = Estate.Put(new ExchangeOrganization { Scope = new Scope(Product.Exchange, Fqdn.Parse("contoso.com")), Name = "Contoso" });

        Assert.Contains("ForestIsNotChosen", Drawn.LeftOutBy(estate, BlueprintOf(Tacoma), new DialPlanDesigner()).Select(note => note.Split(' ')[1]));
        Assert.Equal(2, By(estate, Tacoma with { Forest = "LITWAREINC.com" }).Count);
    }

    /// <summary>What comes later sees the plan that is drawn: one plan makes it, its hunt groups and its servers.</summary>
    [Fact]
    public void PlanFor_NewPlan_IntegratesItInTheSamePlan()
    {
        IReadOnlyList<string> lines = Drawn.LinesOf(Integration.PlanFor(Estate, BlueprintOf(Tacoma)));

        Assert.Contains(@"Create umHuntGroups/1:1\Tacoma: dialPlan = Tacoma, pilot = Tacoma", lines);
        Assert.Contains("Update umServices/ATL-EX-001: dialPlans = Redmond, Tacoma", lines);
        Assert.Contains("Update umCallRouters/ATL-EX-002: dialPlans = Redmond, Tacoma", lines);
    }

    private static Blueprint BlueprintOf(DialPlanChoice choice) => Blueprint.Empty with { UmDialPlans = new([choice]) };

    private static IReadOnlyList<string> By(Topology estate, DialPlanChoice choice) => Drawn.By(estate, BlueprintOf(choice), new DialPlanDesigner());

    private static IReadOnlyList<string> LeftOut(Topology estate, DialPlanChoice choice) => Drawn.LeftOutBy(estate, BlueprintOf(choice), new DialPlanDesigner());
}
