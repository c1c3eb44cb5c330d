using System.Linq;
using UmLync.Applying;
using UmLync.Commands;
using UmLync.Json;
using UmLync.Planning;
using UmLync.Tests.Owa;
using UmLync.Tests.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Commands;

/// <summary>
/// Setting overrides reach into every component of Exchange. A plan file, whoever wrote it, may touch those of instant messaging
/// (docs/domain.md D.4) and no other.
/// </summary>
[Trait("Feature", "H2")]
public class OverrideGuardTests
{
    private static readonly SettingOverride Own = OwaEstate.OverrideOf("IM Override");
    private static readonly SettingOverride Wanted = Own with { Parameters = new NameSet(["IMServerName=sfb15.litwareinc.com", "IMCertificateThumbprint=0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43"]) };

    public static TheoryData<string, string?, string?> Others => new()
    {
        { "another component", "Transport", "IMSettings" },
        { "another section", "OwaServer", "OwaAttachments" },
        { "component not stated", null, "IMSettings" },
        { "section not stated", "OwaServer", null },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void PlanFile_OverrideOfSomethingElse_IsRefused(string other, string? component, string? section)
    {
        SettingOverride foreign = Own with { Component = component, Section = section };
        PlannedChange[] changes = [Sample.Creation(foreign), Stating(foreign, Wanted with { Component = component, Section = section }), Sample.Removal(foreign)];

        Assert.All(changes, change =>
        {
            Assert.Empty(CommandCatalog.CallsFor(change));
            Assert.True("PlanAsksForUnknownCommand" == Assert.ThrowsAny<JsonFormatException>(() => Reread(change)).Id, other + ": " + change.Action);
        });
    }

    // A change that makes one of instant messaging out of another is one of the other.
    [Fact]
    public void PlanFile_OverrideThatWouldBecomeOne_IsRefused() =>
        Assert.Equal("PlanAsksForUnknownCommand", Assert.ThrowsAny<JsonFormatException>(() => Reread(Stating(Own with { Component = "Transport" }, Wanted))).Id);

    [Fact]
    public void PlanFile_OverrideOfInstantMessaging_IsRead()
    {
        PlannedChange[] changes = [Sample.Creation(Own), Stating(Own, Wanted), Sample.Removal(Own)];

        Assert.Equal(["New-SettingOverride", "Set-SettingOverride", "Remove-SettingOverride"], changes.Select(change => Assert.Single(CommandCatalog.CallsFor(Reread(change).Changes[0])).Name));
    }

    // A file may say of any override that it is of instant messaging; what it says of the present is compared with the present.
    [Fact]
    public void WhyStale_OverrideThatOnlyTheFileCallsOne_IsStale()
    {
        PlannedChange[] forged = [Stating(Own, Wanted), Sample.Removal(Own)];

        Assert.All(forged, change => Assert.Equal("PropertyHasChanged", ChangeState.WhyStale(change, Own with { Component = "Transport" }, _ => null)?.Id));
    }

    /// <summary>The update that states, beside what changes, which override it is.</summary>
    private static PlannedChange Stating(SettingOverride before, SettingOverride after) => Sample.Change(
        ChangeAction.Update, before.Key,
        [
            .. from property in SettingOverride.Schema.Properties
               where property.Name is "component" or "section" or "parameters" && property.ValueOf(before) is not null
               select new PropertyChange(property, property.ValueOf(before), property.ValueOf(after)),
        ]);

    private static Plan Reread(PlannedChange change) =>
        PlanReader.Read(PlanWriter.ToBytes(new Plan(new EstateIdentity("exchange:litwareinc.com", []), [change], [])), "plan.json");
}
