using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>How a transaction ends: looked at before its journal is closed, and taken back over a way that may break.</summary>
public sealed class TransactionEndTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("umlync-transaction-").FullName;

    public TransactionEndTests() => File.Copy(Litware, Estate);

    private string Estate => Path.Combine(_folder, "estate.json");

    private string Run => Path.Combine(_folder, "run.jsonl");

    private static string Litware { get; } = Path.Combine(
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..")), "docs", "examples", "litware.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Apply_StoppedWhileItIsLookedAt_IsResumedThere()
    {
        LabEstate lab = LabEstate.Open(Estate);

        Assert.Throws<OperationCanceledException>(() => RunOn(lab, (_, _) => throw new OperationCanceledException()).Apply(PlanFor(lab), Run, null, CancellationToken.None).Count());

        Assert.False(JournalFile.Load(Run, acceptTorn: false).IsClosed);
        int looks = 0;
        IEnumerable<ChangeOutcome> Look(Plan plan, CancellationToken cancellation)
        {
            looks++;
            return [];
        }

        Assert.All(RunOn(LabEstate.Open(Estate), Look).Resume(Run, acceptTorn: false, CancellationToken.None), outcome => Assert.Equal(Outcome.AlreadyDone, outcome.Outcome));
        Assert.Equal(1, looks);
        Assert.True(JournalFile.Load(Run, acceptTorn: false).IsClosed);
    }

    [Fact]
    public void Apply_WhoseWayBreaksWhileItIsTakenBack_NamesTheJournalThatIsResumed()
    {
        string start = Now();
        LabEstate lab = LabEstate.Open(Estate);
        BreakingEstate estate = new(lab);
        Plan plan = PlanFor(lab);
        IEnumerable<ChangeOutcome> Look(Plan seen, CancellationToken cancellation)
        {
            // One change is taken back, and the way breaks at the next.
            estate.ChangesLeft = 1;
            return [new ChangeOutcome(seen.Changes[0], Outcome.Diverged, new Message("ChangeDiverged", "it"))];
        }

        ConnectionLostException loss = Assert.Throws<ConnectionLostException>(() => RunOn(estate, Look).Apply(plan, Run, null, CancellationToken.None).Count());

        string undo = Path.Combine(_folder, "run.undo.jsonl");
        Assert.Contains(undo, loss.RecommendedAction);
        LabEstate again = LabEstate.Open(Estate);
        Assert.All(RunOn(again, null).Resume(undo, acceptTorn: false, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));
        Assert.Equal(start, Now());
    }

    private string Now() => Encoding.UTF8.GetString(TopologyWriter.ToBytes(LabEstate.Open(Estate).Now));

    /// <summary>One gateway and its hunt groups: changes that are all taken back exactly.</summary>
    private static Plan PlanFor(LabEstate lab) =>
        Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new GatewayDesigner(), new HuntGroupDesigner()]).AsWhole();

    private static ApplyRun RunOn(IEstate estate, Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? verification) =>
        new(estate, estate.Name, FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tester") { Verification = verification };

    /// <summary>A lab whose way breaks after some changes.</summary>
    private sealed class BreakingEstate(LabEstate lab) : IEstate
    {
        public int ChangesLeft { get; set; } = int.MaxValue;

        public string Name => lab.Path;

        public EstateIdentity Estate => lab.Estate;

        public Resource? Read(ResourceKey key) => lab.Read(key);

        public Topology Read(ReadRequest request) => lab.Read(request);

        public EstatePicture TakePicture(ReadRequest request) => lab.TakePicture(request);

        public void EndPhase() => lab.EndPhase();

        public void Apply(PlannedChange change)
        {
            if (ChangesLeft-- == 0)
            {
                throw new ConnectionLostException(new Message("RuleFailed", "the command", "the session broke"));
            }

            lab.Apply(change);
        }
    }
}
