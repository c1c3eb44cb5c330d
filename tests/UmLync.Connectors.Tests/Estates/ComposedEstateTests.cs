using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Lab;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>Expected values are those of <see cref="SmallEstate"/>, of which each part shows its kinds.</summary>
public class ComposedEstateTests
{
    private static readonly ResourceKind[] Exchange = [.. ResourceKinds.Of(Product.Exchange)];
    private static readonly ResourceKind[] Lync = [.. ResourceKinds.Of(Product.Lync)];

    private readonly List<TimeSpan> _pauses = [];

    [Fact]
    [Trait("Feature", "A3")]
    public void Read_EveryKindFromThePartThatReadsIt_IsTheWholeEstate()
    {
        ComposedEstate estate = Of(new FakePart("exchange", SmallEstate.Topology, Exchange), new FakePart("lync", SmallEstate.Topology, Lync));

        Topology read = estate.Read(ReadRequest.Everything);

        Assert.Empty(TopologyDiff.Between(SmallEstate.Topology, read));
        Assert.Equal(SmallEstate.Topology.Scopes, read.Scopes);
        Assert.Equal("exchange:contoso.com+lync:contoso.com", estate.Name);
    }

    [Fact]
    public void Read_KindThatTwoPartsRead_ComesFromTheFirst()
    {
        Topology other = SmallEstate.Topology.ToBuilder().Remove(Key("umIpGateways/PBX")).Build();
        FakePart first = new("directory", other, UmIpGateway.Schema);
        FakePart second = new("exchange", SmallEstate.Topology, UmIpGateway.Schema, UmDialPlan.Schema);

        Topology read = Of(first, second).Read(ReadRequest.Of([UmIpGateway.Schema, UmDialPlan.Schema]));

        Assert.Null(read.Find(Key("umIpGateways/PBX")));
        Assert.NotNull(read.Find(Key("umDialPlans/Redmond")));
        Assert.Equal(["umDialPlans"], second.Questions);
    }

    [Fact]
    public void Read_KindThatNobodyReads_IsNotReadAndSaysSo()
    {
        Topology read = Of(new FakePart("exchange", SmallEstate.Topology, UmDialPlan.Schema)).Read(ReadRequest.UsersCounted);

        Coverage coverage = read.CoverageOf(read.Scopes[0], Certificate.OfExchange);
        Assert.Equal(CoverageState.NotRead, coverage.State);
        Assert.Equal("Nothing in this connection reads 'exchangeCertificates' of 'exchange:contoso.com'.", coverage.Reason);
    }

    [Theory]
    [InlineData(CoverageState.NotRead)]
    [InlineData(CoverageState.Partial)]
    public void Read_KindThatAPartReadsNotOrInPart_KeepsThePartsReason(CoverageState state)
    {
        FakePart part = new("exchange", SmallEstate.Topology, Exchange);
        part.Shortfalls[UmHuntGroup.Schema] = state == CoverageState.NotRead ? Coverage.NotReadBecause("no right") : Coverage.PartialBecause("no right");

        Topology read = Of(part).Read(ReadRequest.UsersCounted);

        Assert.Equal(state, read.CoverageOf(read.Scopes[0], UmHuntGroup.Schema).State);
        Assert.Equal("no right", read.CoverageOf(read.Scopes[0], UmHuntGroup.Schema).Reason);
    }

    [Fact]
    public void Read_UsersCounted_JoinsTheUsersOfOnePartWithTheMailboxesOfAnother()
    {
        ComposedEstate estate = Of(new FakePart("exchange", SmallEstate.Topology, Exchange), new FakePart("lync", SmallEstate.Topology, Lync));

        Topology read = estate.Read(ReadRequest.UsersCounted);

        Assert.False(read.KeepsUsers);
        Assert.Equal(1, read.Census.UsersOf("lync.contoso.com", "Redmond"));
    }

    [Fact]
    [Trait("Feature", "Q3")]
    public void Apply_ChangeThatIsSeenLate_IsLookedForAgainAndIsApplied()
    {
        FakePart exchange = new("exchange", SmallEstate.Topology, Exchange) { Delay = 3 };
        ComposedEstate estate = Of(exchange);

        ChangeOutcome outcome = Assert.Single(Apply(estate, ChangeOf("umIpGateways/PBX", "outcallsAllowed", "false")));

        Assert.Equal(Outcome.Applied, outcome.Outcome);
        Assert.Equal([250, 500, 1000], _pauses.Select(pause => pause.TotalMilliseconds));
    }

    [Fact]
    public void Apply_ChangeThatIsNeverSeen_IsDivergedAfterABoundedWait()
    {
        FakePart exchange = new("exchange", SmallEstate.Topology, Exchange) { Delay = int.MaxValue };

        ChangeOutcome outcome = Assert.Single(Apply(Of(exchange), ChangeOf("umIpGateways/PBX", "outcallsAllowed", "false")));

        Assert.Equal(Outcome.Diverged, outcome.Outcome);
        Assert.Equal(ReadBack.UsualLimit, _pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause));
    }

    [Fact]
    public void Apply_KindThatNobodyChanges_Fails()
    {
        ComposedEstate estate = Of(new FakePart("exchange", SmallEstate.Topology, Exchange) { Changes = [] });

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => estate.Apply(ChangeOf("umIpGateways/PBX", "outcallsAllowed", "false")));

        Assert.Equal("NoPartChangesKind", refusal.Id);
    }

    [Fact]
    public void Apply_KindThatOnePartReadsAndAnotherChanges_IsWrittenByTheOneAndReadBackThere()
    {
        FakePart directory = new("directory", SmallEstate.Topology, UmIpGateway.Schema) { Changes = [] };
        FakePart exchange = new("exchange", SmallEstate.Topology, Exchange);

        Of(directory, exchange).Apply(ChangeOf("umIpGateways/PBX", "outcallsAllowed", "false"));

        Assert.Equal("umIpGateways/PBX", exchange.Questions.Last());
        Assert.DoesNotContain("umIpGateways/PBX", directory.Questions);
    }

    [Fact]
    public void Read_ManyObjectsOfAKindInAPhase_AsksOnce()
    {
        FakePart exchange = new("exchange", SmallEstate.Topology, Exchange);
        ComposedEstate estate = Of(exchange);

        foreach (string name in new[] { "1:1", "PBX", "Idle", "none" })
        {
            estate.Read(Key("umIpGateways/" + name));
        }

        Assert.Equal(["umIpGateways"], exchange.Questions);
        estate.EndPhase();
        Assert.Equal(1, exchange.Phases);
        estate.Read(Key("umIpGateways/PBX"));
        Assert.Equal(["umIpGateways", "umIpGateways"], exchange.Questions);
    }

    [Fact]
    public void Read_ServiceInAPhase_IsAskedForEachTime()
    {
        FakePart exchange = new("exchange", SmallEstate.Topology, Exchange);
        ComposedEstate estate = Of(exchange);

        estate.Read(Key("exchangeWindowsServices/ex1.contoso.com\\MSExchangeUM"));
        estate.Read(Key("exchangeWindowsServices/ex1.contoso.com\\MSExchangeUM"));

        Assert.Equal(2, exchange.Questions.Count(question => question.StartsWith("exchangeWindowsServices/", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Feature", "R1")]
    public void Integration_OfSystemsThatDoNotShowPendingRestarts_LeavesNothingToPlan()
    {
        // Of these the services say only whether they run; what was changed here, and what was restarted, is known here.
        Topology estate = WithCertificates(WithoutPending(SmallEstate.Topology));
        ComposedEstate composed = Of(new FakePart("exchange", estate, Exchange), new FakePart("lync", estate, Lync));

        ChangeOutcome[] outcomes = Apply(composed, [.. Integration.PlanFor(composed.Read(ReadRequest.UsersCounted), Blueprint.Empty).Changes]);

        Assert.Contains(outcomes, outcome => outcome.Change.Action == ChangeAction.Operate);
        Assert.All(outcomes, outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Empty(Integration.PlanFor(composed.Read(ReadRequest.UsersCounted), Blueprint.Empty).Changes);
    }

    [Fact]
    public void Apply_ConnectionThatIsLost_EndsTheRunWithAJournalThatResumes()
    {
        using WorkFolder folder = new();
        FakePart exchange = new("exchange", WithCertificates(SmallEstate.Topology), Exchange);
        FakePart lync = new("lync", SmallEstate.Topology, Lync);
        ComposedEstate estate = Of(exchange, lync);
        Plan plan = Integration.PlanFor(estate.Read(ReadRequest.UsersCounted), Blueprint.Empty);
        ApplyRun run = new(estate, folder["estate"], FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tester");
        int seen = 0;

        Assert.Throws<ConnectionLostException>(() =>
        {
            foreach (ChangeOutcome _ in run.Apply(plan, folder["journal.jsonl"], null, CancellationToken.None))
            {
                exchange.IsLost = ++seen == 2;
            }
        });

        Assert.Equal(2, seen);
        Assert.False(JournalFile.Load(folder["journal.jsonl"], acceptTorn: false).IsClosed);
        exchange.IsLost = false;
        ChangeOutcome[] rest = [.. run.Resume(folder["journal.jsonl"], acceptTorn: false, CancellationToken.None)];
        Assert.Equal(plan.Changes.Count, rest.Length);
        Assert.All(rest, outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.True(JournalFile.Load(folder["journal.jsonl"], acceptTorn: false).IsClosed);
    }

    [Fact]
    public void TakePicture_OfALivingEstate_IsSavedWithItsUsersAndReadOnce()
    {
        using WorkFolder folder = new();
        FakePart exchange = new("exchange", SmallEstate.Topology, Exchange);
        FakePart lync = new("lync", SmallEstate.Topology, Lync);

        EstatePicture picture = Of(exchange, lync).TakePicture(ReadRequest.UsersCounted);
        picture.SaveAs(folder["before.json"]);

        Assert.Single(exchange.Questions);
        Assert.Single(lync.Questions);
        Assert.False(picture.Topology.KeepsUsers);
        Assert.Empty(TopologyDiff.Between(SmallEstate.Topology, TopologyFile.Read(folder["before.json"], ReadRequest.Everything)));
    }

    [Fact]
    public void Dispose_ClosesTheParts()
    {
        FakePart part = new("exchange", SmallEstate.Topology, Exchange);

        Of(part).Dispose();

        Assert.True(part.IsDisposed);
    }

    private static ResourceKey Key(string address) => ResourceKey.TryParse("exchange:contoso.com/" + address, out ResourceKey key) ? key : throw new ArgumentException(null, nameof(address));

    private static PlannedChange ChangeOf(string address, string property, string json) => AnyChange.Of(ChangeAction.Update, address, (property, json));

    /// <summary>What each server needs before a dial plan on it is secured; to obtain it would be a person's task.</summary>
    private static Topology WithCertificates(Topology estate)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (string computer in new[] { "ex1.contoso.com", "ex2.contoso.com" })
        {
            builder.Put(new Certificate { Scope = estate.ScopesOf(Product.Exchange).Single(), Computer = Fqdn.Parse(computer), Thumbprint = Thumbprint.Parse(new string('A', 40)), Services = new NameSet(["UM", "UMCallRouter"]) });
        }

        return builder.Build();
    }

    private static Topology WithoutPending(Topology topology)
    {
        TopologyBuilder builder = topology.ToBuilder();
        foreach (WindowsService service in topology.All(WindowsService.OfExchange).Concat(topology.All(WindowsService.OfLync)))
        {
            builder.Put(service with { Pending = null });
        }

        return builder.Build();
    }

    private static ChangeOutcome[] Apply(ComposedEstate estate, params PlannedChange[] changes)
    {
        Plan plan = new(estate.Estate, changes, []);
        return [.. new Applier(estate, new MemoryJournal(plan), FixedConsent.Everything, () => DateTimeOffset.UnixEpoch).Apply(plan, CancellationToken.None)];
    }

    private ComposedEstate Of(params IEstatePart[] parts) => new(parts, new ReadBack(ReadBack.UsualLimit, _pauses.Add), () => DateTimeOffset.UnixEpoch);
}
