using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Files;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.DialPlans;

/// <summary>
/// The site of docs/examples/new-site.json, where nothing is integrated and no dial plan exists: one plan makes everything by the
/// blueprint beside it (docs/domain.md J.2, J.4), a second one has nothing to do, and undo leaves no trace.
/// </summary>
[Trait("Feature", "E1")]
[Trait("Feature", "E4")]
[Trait("Feature", "E5")]
public class NewSiteTests
{
    private static readonly string Folder = Path.GetDirectoryName(Servers.Litware.Path)!;

    private static Topology Estate { get; } = TopologyFile.Read(Path.Combine(Folder, "new-site.json"), ReadRequest.Everything);

    private static Blueprint Blueprint { get; } = BlueprintFile.Read(Path.Combine(Folder, "new-site-blueprint.json"));

    /// <summary>J.2 steps 5 to 7, J.4 steps 1, 4, 6 and 8: plan, policy, rules, servers, gateway, hunt group, auto attendants, permissions.</summary>
    [Fact]
    public void PlanFor_NewSite_MakesEverythingInOneGo() => Assert.Equal(
        [
            "umAutoAttendants/RedmondEmpfang", "umAutoAttendants/RedmondReception", "umDialPlans/Redmond",
            @"umHuntGroups/atl-cs-001.litwareinc.com\Redmond", "umIpGateways/atl-cs-001.litwareinc.com", "umMailboxPolicies/Redmond Default Policy",
        ],
        Plan(Estate).Changes.Where(change => change.Action == ChangeAction.Create && change.Key.Kind != AdPermission.Schema)
            .Select(change => change.Key.Kind.Id + "/" + change.Key.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Apply_PlanOfNewSite_LeavesNothingToPlan()
    {
        using Rehearsal rehearsal = new(Estate);
        rehearsal.Apply(Plan(rehearsal.Estate));

        Assert.Empty(Plan(rehearsal.Estate).Changes.Select(change => change.Action + " " + change.Key));
        Assert.DoesNotContain(RuleBook.Judge(rehearsal.Estate), finding => finding is { Outcome: FindingOutcome.Fail, Severity: Severity.Error } && !finding.RuleId.Contains("Contact"));
    }

    [Fact]
    public void Apply_PlanOfNewSite_GivesThePlanAllThatTheBlueprintNames()
    {
        using Rehearsal rehearsal = new(Estate);
        rehearsal.Apply(Plan(rehearsal.Estate));
        Topology after = rehearsal.Estate;
        UmDialPlan plan = Assert.Single(after.All(UmDialPlan.Schema));

        Assert.Equal((UriType.SipName, VoipSecurity.Secured, "Redmond.litwareinc.com", 5), (plan.UriType, plan.VoipSecurity, plan.PhoneContext!.ToString(), plan.NumberOfDigitsInExtension));
        Assert.Equal(["National"], Assert.Single(after.All(UmMailboxPolicy.Schema)).AllowedInCountryOrRegionGroups!);
        Assert.Equal(["de-DE", "en-US"], after.All(UmAutoAttendant.Schema).Select(attendant => attendant.Language));
        Assert.All(after.All(UmAutoAttendant.Schema), attendant => Assert.Equal(AttendantStatus.Enabled, attendant.Status));
        Assert.All(after.UmRoles(), role => Assert.Equal(["Redmond"], role.DialPlans!));
    }

    [Fact]
    public void Undo_PlanOfNewSite_RestoresEveryByte()
    {
        using Rehearsal rehearsal = new(Estate);
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(Plan(rehearsal.Estate));

        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);
        rehearsal.Apply(undo);

        Assert.Empty(undo.LeftOut.Select(note => note.Subject + ": " + note.Reason));
        Assert.Equal(start, rehearsal.Bytes);
    }

    /// <summary>Law 10 of docs/design.md: what others came to use stays.</summary>
    [Fact]
    public void Undo_PlanThatGotUsers_KeepsItWithItsPolicy()
    {
        using Rehearsal rehearsal = new(Estate);
        Journal journal = rehearsal.Apply(Plan(rehearsal.Estate));
        UmMailbox mailbox = new() { Scope = Estate.All(ExchangeOrganization.Schema).First().Scope, PrimarySmtpAddress = "anna.lidman@litwareinc.com", DialPlan = "Redmond", MailboxPolicy = "Redmond Default Policy" };
        Topology used = rehearsal.Estate.ToBuilder().Put(mailbox).Build();

        Plan undo = Integration.PlanUndo(used, journal);

        Assert.Contains("MailboxesUseObject", undo.LeftOut.Select(note => note.Reason.Id));
        Assert.DoesNotContain(undo.Changes, change => change.Action == ChangeAction.Remove && (change.Key.Kind == UmDialPlan.Schema || change.Key.Kind == UmMailboxPolicy.Schema));
    }

    [Fact]
    public void Undo_PlanThatGotAnotherAttendant_IsKept()
    {
        using Rehearsal rehearsal = new(Estate);
        Journal journal = rehearsal.Apply(Plan(rehearsal.Estate));
        UmAutoAttendant other = rehearsal.Estate.All(UmAutoAttendant.Schema).First() with { Name = "Lobby" };

        Plan undo = Integration.PlanUndo(rehearsal.Estate.ToBuilder().Put(other).Build(), journal);

        Assert.Contains(undo.LeftOut, note => note.Reason.Id == "OthersUseDialPlan" && note.Reason.Arguments[1].EndsWith("umAutoAttendants/Lobby", StringComparison.Ordinal));
    }

    /// <summary>Exchange gives the phone context (docs/domain.md C.1): where it is another than expected, nothing is built on it.</summary>
    [Fact]
    public void Apply_OtherPhoneContext_DivergesWithTheReasonAndStopsWhatNeedsIt()
    {
        using Rehearsal rehearsal = new(Estate);
        Plan plan = Plan(rehearsal.Estate);
        OtherPhoneContext target = new(rehearsal.Lab);

        List<ChangeOutcome> outcomes = [.. new Applier(target, new MemoryJournal(plan), FixedConsent.Everything, () => DateTimeOffset.UnixEpoch).Apply(plan, CancellationToken.None)];

        ChangeOutcome created = outcomes.Single(outcome => outcome.Change.Key.Kind == UmDialPlan.Schema && outcome.Change.Action == ChangeAction.Create);
        Assert.Equal((Outcome.Diverged, "AssignedValueDiffers"), (created.Outcome, created.Reason!.Id));
        Assert.Contains("Redmond.corp.litwareinc.com", created.Reason.Arguments);
        Assert.All(outcomes.Where(outcome => outcome.Change.Key.Kind == UmHuntGroup.Schema), outcome => Assert.Equal(Outcome.Blocked, outcome.Outcome));

        // The next plan reckons with what is there.
        Plan next = Integration.PlanFor(target.Now, Blueprint);
        Assert.Contains(next.Changes, change => change.Key.Kind == UmHuntGroup.Schema && change.Properties.Any(row => row.Property.Name == "pilot" && row.AfterText == "Redmond"));
    }

    /// <summary>P2: an estate that follows the blueprint shows it.</summary>
    [Fact]
    [Trait("Feature", "P2")]
    public void PresentChoices_OfIntegratedSite_AreItsBlueprint()
    {
        using Rehearsal rehearsal = new(Estate);
        rehearsal.Apply(Plan(rehearsal.Estate));
        Blueprint present = PresentChoices.Of(rehearsal.Estate);

        Assert.Equal(["Redmond"], present.UmDialPlans.Select(choice => choice.Name));
        Assert.Equal(["RedmondEmpfang", "RedmondReception"], present.UmAutoAttendants.Select(choice => choice.Name));
        Assert.Equal(["National,1xxxxxxxxxx,1xxxxxxxxxx,inside the country"], Assert.Single(present.DiallingRules).Rules);
        Assert.Empty(Integration.PlanFor(rehearsal.Estate, present).Changes);
    }

    private static Plan Plan(Topology estate) => Integration.PlanFor(estate, Blueprint);

    /// <summary>A lab whose Exchange composes the phone context by another domain.</summary>
    private sealed class OtherPhoneContext(ITarget lab) : ITarget
    {
        private static readonly PhoneContext Given = PhoneContext.Parse("Redmond.corp.litwareinc.com");

        public EstateIdentity Estate => lab.Estate;

        public Topology Now => ((LabEstate)lab).Now.All(UmDialPlan.Schema).Aggregate(((LabEstate)lab).Now.ToBuilder(), (builder, plan) => builder.Put(Shown(plan)!)).Build();

        public Resource? Read(ResourceKey key) => Shown(lab.Read(key));

        public void Apply(PlannedChange change) => lab.Apply(change);

        public void EndPhase() => lab.EndPhase();

        private static Resource? Shown(Resource? resource) => resource is UmDialPlan plan ? plan with { PhoneContext = Given } : resource;
    }
}
