using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Properties;

/// <summary>What holds of dial plans, auto attendants and dialling rules that are asked for, whatever the estate.</summary>
[Trait("Feature", "E1")]
[Trait("Feature", "E4")]
[Trait("Feature", "E5")]
public class DialPlanProperties
{
    private const int Estates = 200;

    private static readonly IDesigner[] Designers = [new DialPlanDesigner(), new DiallingRulesDesigner(), new AutoAttendantDesigner()];

    [Fact]
    public void Plan_AfterApply_IsEmpty() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        rehearsal.Apply(PlanFor(rehearsal.Estate));

        Assert.Empty(PlanFor(rehearsal.Estate).Changes.Select(change => change.Action + " " + change.Key));
    });

    [Fact]
    public void Undo_OfTheWholeJournal_RestoresEveryByte() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(PlanFor(rehearsal.Estate));

        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);
        rehearsal.Apply(undo);

        Assert.Empty(undo.LeftOut.Select(note => note.Subject + ": " + note.Reason));
        Assert.Equal(start, rehearsal.Bytes);
    });

    [Fact]
    public void Apply_WhatIsNotNamed_StaysAsItIs() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        Plan plan = PlanFor(rehearsal.Estate);
        rehearsal.Apply(plan);
        Topology after = rehearsal.Estate;

        Assert.All(estate.All().Where(resource => plan.Changes.All(change => change.Key != resource.Key)), resource => Assert.True(resource.IsSameAs(after.Find(resource.Key)), resource.Key.ToString()));
    });

    /// <summary>A new plan, one of the estate, an attendant and a rule for both, in the first organization.</summary>
    private static Plan PlanFor(Topology estate)
    {
        string? forest = estate.ScopesOf(Product.Exchange).FirstOrDefault()?.Forest.ToString();
        UmDialPlan? present = estate.SipDialPlans().FirstOrDefault(plan => plan.Scope.Forest.ToString() == forest && !plan.Name.Any(char.IsWhiteSpace));
        DialPlanChoice added = new() { Name = "Tacoma", Forest = forest, CountryOrRegionCode = "1", NumberOfDigitsInExtension = 4, AccessTelephoneNumbers = new(["+12535550100"]) };
        Blueprint blueprint = Blueprint.Empty with
        {
            UmDialPlans = present is null
                ? new([added])
                : new([added, added with { Name = present.Name, NumberOfDigitsInExtension = present.NumberOfDigitsInExtension ?? 5, AccessTelephoneNumbers = new(["+12535550101"]) }]),
            UmAutoAttendants = new([new() { Name = "Welcome", Forest = forest, DialPlan = "Tacoma", PilotIdentifiers = new(["+12535550150"]), Language = "de-DE" }]),
            DiallingRules = new([new() { DialPlan = "Tacoma", Rules = new(["Local,91253xxxxxxx,9xxxxxxx,"]) }]),
        };
        return estate.HasRead(LyncPool.Schema) && !estate.All(LyncPool.Schema).Any() || forest is null
            ? Planner.Plan(new Draft(estate))
            : Integration.PlanFor(estate, blueprint, Designers);
    }
}
