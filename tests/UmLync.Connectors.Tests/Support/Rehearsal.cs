using System;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Files;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Support;

/// <summary>An estate in a lab of its own, with plans made for it and applied to it.</summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly WorkFolder _folder = new();

    public Rehearsal(Topology estate)
    {
        File = _folder["lab.json"];
        TopologyFile.Write(File, estate);
        Lab = LabEstate.Open(File);
    }

    public string File { get; }

    public LabEstate Lab { get; }

    public byte[] Bytes => System.IO.File.ReadAllBytes(File);

    /// <summary>What the file holds now, read anew.</summary>
    public Topology Estate => TopologyFile.Read(File, ReadRequest.Everything);

    /// <summary>The plan of the whole integration, as for a file that is read anew; empty where there is no pool to integrate.</summary>
    public Plan Plan() => PlanFor(LabEstate.Open(File).Read(ReadRequest.UsersCounted));

    /// <summary>The plan of the whole integration.</summary>
    public static Plan PlanFor(Topology estate)
    {
        try
        {
            return Integration.PlanFor(estate, Blueprint.Empty);
        }
        catch (UmLyncException exception) when (exception.Id == "ThereIsNoLyncPool")
        {
            return Planner.Plan(new Draft(estate));
        }
    }

    /// <summary>Applies the plan, of which every change has to come out as planned.</summary>
    public Journal Apply(Plan plan, Action<PlannedChange>? afterEach = null)
    {
        MemoryJournal journal = new(plan);
        ITarget target = afterEach is null ? Lab : new WatchedTarget(Lab, afterEach);
        foreach (ChangeOutcome outcome in new Applier(target, journal, FixedConsent.Everything, () => DateTimeOffset.UnixEpoch).Apply(plan, CancellationToken.None))
        {
            Assert.True(outcome.IsAsPlanned, $"{outcome.Change.Id} {outcome.Change.Action} {outcome.Change.Key} is {outcome.Outcome}: {outcome.Reason}");
        }

        return journal.Read();
    }

    /// <summary>Applies the plan, however its changes come out.</summary>
    public ChangeOutcome[] Outcomes(Plan plan) =>
        [.. new Applier(Lab, new MemoryJournal(plan), FixedConsent.Everything, () => DateTimeOffset.UnixEpoch).Apply(plan, CancellationToken.None)];

    public void Dispose() => _folder.Dispose();
}
