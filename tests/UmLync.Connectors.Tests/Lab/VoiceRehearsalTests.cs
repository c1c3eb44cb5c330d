using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Lab;

/// <summary>docs/domain.md J.5, D.7: the voice side of the litware estate, changed by a blueprint, rehearsed and taken back.</summary>
[Trait("Feature", "K6")]
public class VoiceRehearsalTests
{
    private static readonly IDesigner[] Designers = [new LocationProfileDesigner(), new VoiceRoutingDesigner(), new EnterpriseVoiceDesigner(), new SipAccessServiceDesigner()];

    private static readonly Scope Nowhere = new(Product.Lync, Fqdn.Parse("blueprint.invalid"));

    private static readonly Blueprint Wanted = Blueprint.Empty with
    {
        Voice = VoiceChoices.None with
        {
            Objects = new ValueList<Resource>(
            [
                new LyncDialPlan { Scope = Nowhere, Identity = "Sales", SimpleName = "Sales" },
                new VoiceNormalizationRule { Scope = Nowhere, DialPlan = "Sales", Name = "Four digits", Pattern = @"^(\d{4})$", Translation = "+1425555$1" },
                new VoicePolicy { Scope = Nowhere, Identity = "Global", PstnUsages = new ValueList<string>(["Long Distance", "Local"]) },
                new VoicePolicy { Scope = Nowhere, Identity = "Sales", PstnUsages = new ValueList<string>(["International", "Local"]) },
                new VoiceRoute
                {
                    Scope = Nowhere, Identity = "Abroad", NumberPattern = @"^\+", Priority = 2, PstnUsages = new NameSet(["International"]), PstnGatewayList = new NameSet(["atl-gw-001.litwareinc.com"]),
                },
                new CsUser { Scope = Nowhere, SipAddress = SipUri.Parse("sip:alan.brewer@litwareinc.com"), LineUri = "tel:+14255550190", VoicePolicy = "Sales", DialPlan = "Sales" },
            ]),
        },
    };

    [Fact]
    public void Apply_ThenPlan_IsEmptyAndUndoRestoresEveryByte()
    {
        using Rehearsal rehearsal = new(Litware.Topology);
        byte[] start = rehearsal.Bytes;
        Plan plan = Integration.PlanFor(rehearsal.Estate, Wanted, Designers);

        Journal journal = rehearsal.Apply(plan);

        Assert.Equal(9, plan.Changes.Count);
        Assert.Empty(Integration.PlanFor(rehearsal.Estate, Wanted, Designers).Changes);
        Assert.Contains(rehearsal.Estate.All(VoiceNormalizationRule.Schema), rule => rule is { DialPlan: "Sales", Name: "Prefix All", Pattern: @"^(\d{11})$" });
        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);
        rehearsal.Apply(undo);
        Assert.Empty(undo.LeftOut);
        Assert.Equal(start, rehearsal.Bytes);
    }

    // Whatever the estate: what a blueprint states is there afterwards, nothing is left to plan, and undo restores every byte.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Apply_UsersOfAnyEstate_ThenPlanIsEmptyAndUndoRestoresEveryByte(int seed)
    {
        using Rehearsal rehearsal = new(EstateGenerator.Generate(new EstateSize(Pools: 2 + seed, DialPlans: 2, Servers: 2, Users: 60 * seed, Seed: seed)));
        byte[] start = rehearsal.Bytes;
        EnterpriseVoiceDesigner designer = new();
        foreach ((CsUser user, int number) in rehearsal.Estate.All(CsUser.Schema).Select((user, number) => (user, number)).Where(item => item.number % 3 == 0))
        {
            designer.Ask(user.SipAddress, "tel:+1206555" + number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), number % 2 == 0 ? "International" : "Local", null);
        }

        Plan plan = Integration.PlanFor(rehearsal.Estate, Blueprint.Empty, [designer]);
        Journal journal = rehearsal.Apply(plan);

        Assert.DoesNotContain(plan.LeftOut, note => note.Subject.Contains("/users/"));
        Assert.Empty(Integration.PlanFor(rehearsal.Estate, Blueprint.Empty, [designer]).Changes);
        rehearsal.Apply(Integration.PlanUndo(rehearsal.Estate, journal));
        Assert.Equal(start, rehearsal.Bytes);
    }

    // Law 10: what others use since is left alone and named.
    [Fact]
    public void Undo_OfAPolicyThatOthersGranted_LeavesItAlone()
    {
        using Rehearsal rehearsal = new(Litware.Topology);
        Journal journal = rehearsal.Apply(Integration.PlanFor(rehearsal.Estate, Wanted, Designers));
        rehearsal.Apply(Integration.PlanFor(
            rehearsal.Estate, Blueprint.Empty, [new EnterpriseVoiceDesigner().Ask(SipUri.Parse("sip:anna.lidman@litwareinc.com"), null, "Sales", null)]));

        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);

        Assert.Contains("OthersNameObject", undo.LeftOut.Select(note => note.Reason.Id));
        Assert.DoesNotContain(undo.Changes, change => change.Key.Name == "Sales" && change.Key.Kind == VoicePolicy.Schema);
    }

    // J.2 step 9: what a person has to do waits, and what needs it is blocked.
    [Fact]
    public void Apply_RouteToAGatewayThatIsNotThere_WaitsForIt()
    {
        using Rehearsal rehearsal = new(Litware.Topology);
        Blueprint wanted = Blueprint.Empty with
        {
            Voice = VoiceChoices.None with
            {
                Objects = new ValueList<Resource>([new VoiceRoute { Scope = Nowhere, Identity = "New", PstnUsages = new NameSet(["Local"]), PstnGatewayList = new NameSet(["new-gw.litwareinc.com"]) }]),
            },
        };
        Plan plan = Integration.PlanFor(rehearsal.Estate, wanted, Designers);

        ChangeOutcome[] outcomes = [.. new Applier(rehearsal.Lab, new MemoryJournal(plan), FixedConsent.Everything, () => System.DateTimeOffset.UnixEpoch).Apply(plan, default)];

        Assert.Equal([Outcome.Waiting, Outcome.Blocked], outcomes.Select(outcome => outcome.Outcome));
    }

    // The voice policy of anybody may name it: users are kept for such an undo.
    [Fact]
    public void ReadFor_JournalThatMadeAPolicy_KeepsUsers()
    {
        using Rehearsal rehearsal = new(Litware.Topology);
        Journal journal = rehearsal.Apply(Integration.PlanFor(rehearsal.Estate, Wanted, [new VoiceRoutingDesigner()]));

        Assert.True(Integration.ReadFor(journal).KeepsUsers);
    }
}
