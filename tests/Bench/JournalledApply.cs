using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Planning;

namespace UmLync.Bench;

/// <summary>
/// What an apply costs beyond the disk of its journal: a plan of more than 10,000 changes on 60 dial plans, applied to a lab with
/// everything that belongs to it (lock, journal, refusals, saving the lab), against the same lines written with the same flushes.
/// </summary>
internal static class JournalledApply
{
    private const int LeastChanges = 10_000;

    private static readonly EstateSize Size = new(Pools: 500, DialPlans: 60, Servers: 5000, Users: 12_000, Seed: 1);

    public static void Measure(int rounds, string folder)
    {
        Directory.CreateDirectory(folder);
        string estate = Path.Combine(folder, "sixty-plans.json");
        string journal = Path.Combine(folder, "sixty-plans.journal");
        string copy = Path.Combine(folder, "copy.journal");
        byte[] bytes = Estates.BytesOf(Size);
        Plan plan = Estates.PlanFor(Estates.Read(bytes));
        if (plan.Changes.Count < LeastChanges)
        {
            throw new InvalidOperationException($"The plan has {plan.Changes.Count} changes, not {LeastChanges}.");
        }

        LabEstate lab = null!;
        List<byte[]> lines = [];
        Side apply = new(
            () => Apply(plan, lab, journal),
            () =>
            {
                File.Delete(journal);
                File.WriteAllBytes(estate, bytes);
                lab = LabEstate.Open(estate);
            });
        Side write = new(
            () => WriteLines(lines, copy),
            () =>
            {
                File.Delete(copy);
                lines = LinesOf(journal);
            });
        Rounds.Measure("journal", rounds, warmUps: 1, apply, write);
        Directory.Delete(folder, recursive: true);
    }

    private static void Apply(Plan plan, LabEstate lab, string journal)
    {
        ApplyRun run = new(lab, lab.Path, FixedConsent.Everything, () => DateTimeOffset.UtcNow, "bench");
        if (run.Apply(plan, journal, note: null, CancellationToken.None).FirstOrDefault(outcome => !outcome.IsAsPlanned) is { } other)
        {
            throw new InvalidOperationException($"{other.Change.Id} is {other.Outcome}: {other.Reason?.Invariant}");
        }
    }

    private static List<byte[]> LinesOf(string journal)
    {
        byte[] bytes = File.ReadAllBytes(journal);
        List<byte[]> lines = [];
        for (int start = 0; start < bytes.Length;)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start) + 1;
            lines.Add(bytes[start..end]);
            start = end;
        }

        return lines;
    }

    private static void WriteLines(List<byte[]> lines, string path)
    {
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 1);
        foreach (byte[] line in lines)
        {
            stream.Write(line, 0, line.Length);
            stream.Flush(flushToDisk: true);
        }
    }
}
