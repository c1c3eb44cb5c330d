using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md C.3 (disabled by default, Set-UMAutoAttendant takes no status), E.2 row 31, J.4 step 6.</summary>
[Trait("Feature", "E5")]
public class AutoAttendantDesignerTests
{
    private static readonly AutoAttendantChoice Welcome = new() { Name = "Welcome", DialPlan = "redmond", PilotIdentifiers = new(["+14255550150"]) };
    private static readonly AutoAttendantChoice Reception = new() { Name = "RedmondReception", DialPlan = "Redmond" };

    private static Topology Estate { get; } = SmallEstate.Clean.With(
        UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = new(["+14255550101"]), SpeechEnabled = true, Language = "en-US" });

    [Fact]
    public void Design_NewAttendant_IsCreatedEnabled() => Assert.Equal(
        ["Create umAutoAttendants/Welcome: dialPlan = Redmond, status = Enabled, pilotIdentifiers = +14255550150"], By(Estate, Welcome));

    /// <summary>New-UMAutoAttendant takes no language (C.3).</summary>
    [Fact]
    public void Calls_OfNewAttendantWithLanguage_SetItAfterwards()
    {
        Plan plan = PlanOf(Estate, Welcome with { SpeechEnabled = false, Language = "de-DE" });

        Assert.Equal(
            [
                "New-UMAutoAttendant -Name Welcome -UMDialPlan Redmond -Status Enabled -PilotIdentifierList [+14255550150] -SpeechEnabled False -Confirm:off",
                "Set-UMAutoAttendant -Identity Welcome -Language de-DE -Confirm:off",
            ],
            plan.Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By));
        Assert.Equal([plan.Changes[0].Id], plan.Changes[1].DependsOn);
    }

    [Fact]
    public void Calls_OfDisabledAttendant_EnableItAlone()
    {
        Topology estate = Estate.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { Status = AttendantStatus.Disabled });
        Plan plan = PlanOf(estate, Reception with { PilotIdentifiers = new(["+14255550102"]) });

        Assert.Equal(
            [
                "Set-UMAutoAttendant -Identity RedmondReception -PilotIdentifierList [+14255550101, +14255550102] -Confirm:off",
                "Enable-UMAutoAttendant -Identity RedmondReception -Confirm:off",
            ],
            plan.Changes.SelectMany(CommandCatalog.CallsFor).Select(Said.By).OrderByDescending(call => call));
        Assert.All(plan.Changes, change => Assert.True(CommandCatalog.CarriesOut(change)));
        Assert.Equal(["AttendantIsCompleted", "AttendantIsToAnswer"], plan.Changes.SelectMany(change => change.Reasons).Select(reason => reason.Reason.Id).OrderBy(id => id));
    }

    [Fact]
    public void Design_AttendantThatIsAsAskedFor_ChangesNothing() => Assert.Empty(By(
        Estate, Reception with { PilotIdentifiers = new(["+14255550101"]), SpeechEnabled = true, Language = "en-us" }));

    [Fact]
    public void Design_AttendantOfAnotherPlan_IsLeftOut()
    {
        Topology estate = Estate.Put(SmallEstate.PlanOf("Portland"));

        Assert.Empty(By(estate, Reception with { DialPlan = "Portland" }));
        Assert.Equal(["umAutoAttendants/RedmondReception: AttendantHasOtherDialPlan"], LeftOut(estate, Reception with { DialPlan = "Portland" }));
    }

    [Theory]
    [InlineData("+14255550101")]
    [InlineData("+14255550100")]
    public void Design_NumberThatLeadsElsewhere_IsLeftOut(string number)
    {
        Topology estate = Estate.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new(["+14255550100"]) });
        AutoAttendantChoice choice = Welcome with { PilotIdentifiers = new([number]) };

        Assert.Empty(By(estate, choice));
        Assert.Equal(["umAutoAttendants/Welcome: NumberLeadsElsewhere"], LeftOut(estate, choice));
    }

    [Fact]
    public void Design_AttendantsUnread_AreNotGuessed() => Assert.Empty(By(Estate.Unread(UmAutoAttendant.Schema), Welcome));

    [Fact]
    public void Design_PlanThatIsDrawn_Counts()
    {
        DialPlanChoice tacoma = new() { Name = "Tacoma", CountryOrRegionCode = "1", NumberOfDigitsInExtension = 4 };
        Plan plan = Integration.PlanFor(Estate, Blueprint.Empty with { UmDialPlans = new([tacoma]), UmAutoAttendants = new([Welcome with { DialPlan = "Tacoma" }]) });
        string[] made = [.. plan.Changes.Where(change => change.Action == ChangeAction.Create).Select(change => change.Key.Kind.Id + "/" + change.Key.Name)];

        Assert.True(System.Array.IndexOf(made, "umDialPlans/Tacoma") is var first and >= 0 && first < System.Array.IndexOf(made, "umAutoAttendants/Welcome"));
    }

    [Fact]
    public void Design_OneAttendantOfNoPlan_IsRefused() => Assert.Equal("DialPlanIsNotThere", Drawn.RefusedBy(Estate, new AutoAttendantDesigner(Welcome with { DialPlan = "Tacoma" })));

    private static Blueprint BlueprintOf(AutoAttendantChoice choice) => Blueprint.Empty with { UmAutoAttendants = new([choice]) };

    private static Plan PlanOf(Topology estate, AutoAttendantChoice choice) => Integration.PlanFor(estate, BlueprintOf(choice), [new AutoAttendantDesigner()]);

    private static IReadOnlyList<string> By(Topology estate, AutoAttendantChoice choice) => Drawn.By(estate, BlueprintOf(choice), new AutoAttendantDesigner());

    private static IReadOnlyList<string> LeftOut(Topology estate, AutoAttendantChoice choice) => Drawn.LeftOutBy(estate, BlueprintOf(choice), new AutoAttendantDesigner());
}
