using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Applying;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>
/// A process is killed at every position of a journal of more than two hundred changes. Whatever it leaves behind, resuming
/// ends where an uninterrupted run ends, and undoing where it began, to the byte.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Never = int.MaxValue;

    private readonly WorkFolder _folder = new();
    private readonly Plan _plan;
    private readonly byte[] _start;
    private readonly byte[] _end;
    private readonly Journal _whole;

    public KillTests()
    {
        Topology estate = PlausibleEstate.Of(359, EstateHabits.Restarted with { MostPools = 10, MostPlans = 18, MostServers = 12 });
        _plan = Rehearsal.PlanFor(estate);
        TopologyFile.Write(_folder["start.json"], estate);
        PlanFile.Write(_folder["plan.json"], _plan);
        _start = File.ReadAllBytes(_folder["start.json"]);
        KilledRun uninterrupted = Run(Never, "phase");
        _end = File.ReadAllBytes(uninterrupted.Lab);
        _whole = JournalFile.Load(uninterrupted.Journal, acceptTorn: false);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kill_AtEveryPosition_WhereEachChangeLastsAtOnce_ResumesAndUndoes() => CheckAll(Positions(), "each");

    [Fact]
    public void Kill_WhereAPhaseLastsWhenItEnds_ResumesAndUndoes() => CheckAll(Positions().Where(position => position % 16 < 2), "phase");

    [Fact]
    public void Plan_ThatIsKilled_HasEveryActionAndSeveralPhases()
    {
        Assert.True(_plan.Changes.Count >= 200);
        Assert.True(_plan.Changes[^1].Phase >= 2);
        Assert.Equal([ChangeAction.Create, ChangeAction.Update, ChangeAction.Remove, ChangeAction.Operate], _plan.Changes.Select(change => change.Action).Distinct().Order());
        Assert.True(_whole.IsClosed);
        Assert.DoesNotContain(TopologyReader.Read(_end, "end", ReadRequest.Everything).All().OfType<WindowsService>(), service => service.Pending == true);
    }

    /// <summary>
    /// Before and after each write. Before an intention the disk is as after the conclusion before it, so that the second of the
    /// two is left out, but where a phase has ended between.
    /// </summary>
    private IEnumerable<int> Positions()
    {
        Dictionary<string, int> phases = _plan.Changes.ToDictionary(change => change.Id, change => change.Phase);
        int phase = 0;
        for (int write = 0; write < _whole.Entries.Count; write++)
        {
            JournalEntry entry = _whole.Entries[write];
            bool isSameAsBefore = entry.Event == JournalEvent.Intended && phases[entry.ChangeId!] == phase;
            phase = entry.ChangeId is { } id ? phases[id] : phase;
            if (!isSameAsBefore)
            {
                yield return write * 2;
            }

            yield return (write * 2) + 1;
        }
    }

    private void CheckAll(IEnumerable<int> positions, string saving)
    {
        int[] all = [.. positions];
        string[] wrong = new string[all.Length];
        Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index => wrong[index] = Check(all[index], saving));

        Assert.NotEmpty(all);
        Assert.DoesNotContain(wrong, text => text.Length > 0);
    }

    /// <summary>What is wrong after a kill at the position, or nothing.</summary>
    private string Check(int position, string saving)
    {
        using KilledRun killed = Run(position, saving);
        try
        {
            Assert.Equal(KillHost.Killed, killed.ExitCode);
            if (!File.Exists(killed.Journal))
            {
                Assert.Equal(_start, File.ReadAllBytes(killed.Lab));
                return string.Empty;
            }

            using KilledRun other = killed.Copy();
            Resume(killed);
            Undo(other);
            return string.Empty;
        }
        catch (Exception exception)
        {
            return $"{position}: {exception}";
        }
    }

    private void Resume(KilledRun killed)
    {
        Assert.All(RunOn(killed.Lab).Resume(killed.Journal, acceptTorn: false, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));
        Assert.Equal(_end, File.ReadAllBytes(killed.Lab));
        Assert.True(JournalFile.Load(killed.Journal, acceptTorn: false).IsClosed);
    }

    private void Undo(KilledRun killed)
    {
        Plan undo = Integration.PlanUndo(LabEstate.Open(killed.Lab).Read(ReadRequest.UsersCounted), JournalFile.Load(killed.Journal, acceptTorn: false));
        Assert.All(RunOn(killed.Lab).Apply(undo, killed.Journal + ".undo", null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));
        Assert.Equal(_start, File.ReadAllBytes(killed.Lab));
    }

    private static ApplyRun RunOn(string lab)
    {
        LabEstate estate = LabEstate.Open(lab);
        return new ApplyRun(estate, estate.Path, FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tester");
    }

    private KilledRun Run(int position, string saving)
    {
        KilledRun run = new(Directory.CreateDirectory(_folder[$"{saving}-{position}"]).FullName);
        File.Copy(_folder["start.json"], run.Lab);
        return run with { ExitCode = KillHost.Run("apply", run.Lab, _folder["plan.json"], run.Journal, position.ToString(CultureInfo.InvariantCulture), saving) };
    }

    private sealed record KilledRun(string Folder, int ExitCode = 0) : IDisposable
    {
        public string Lab => Path.Combine(Folder, "lab.json");

        public string Journal => Path.Combine(Folder, "journal.jsonl");

        public KilledRun Copy()
        {
            KilledRun copy = new(Directory.CreateDirectory(Folder + "-copy").FullName);
            File.Copy(Lab, copy.Lab);
            File.Copy(Journal, copy.Journal);
            return copy;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
