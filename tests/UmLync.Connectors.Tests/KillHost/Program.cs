using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Planning;

namespace UmLync.Connectors.KillHost;

/// <summary>
/// <c>apply lab plan journal position saving</c> applies a plan to a lab and kills itself at the position;
/// <c>hold target sign</c> takes a lock, writes the sign, and waits to be killed.
/// </summary>
internal static class Program
{
    private const string By = "killed@host";

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["apply", string lab, string plan, string journal, string position, string saving]:
                Apply(LabEstate.Open(lab), PlanFile.Read(plan), journal, int.Parse(position, CultureInfo.InvariantCulture), saving == "each");
                return 0;
            case ["hold", string target, string sign]:
                using (EstateLock.Acquire(target, By, Clock))
                {
                    File.WriteAllText(sign, string.Empty);
                    Thread.Sleep(Timeout.Infinite);
                    return 0;
                }

            default:
                return 2;
        }
    }

    /// <summary>What ApplyRun does, with a journal between that ends the process.</summary>
    private static void Apply(LabEstate lab, Plan plan, string journal, int position, bool savesEach)
    {
        Death death = new(position);
        ITarget target = savesEach ? new SavesEachChange(lab) : lab;
        using EstateLock held = EstateLock.Acquire(lab.Path, By, Clock);
        death.Before();
        using JournalFile file = JournalFile.Create(journal, plan, By, null, Clock);
        death.After();
        _ = new Applier(target, new DeadlyJournal(file, death), FixedConsent.Everything, Clock).Apply(plan, CancellationToken.None).Count();
        death.Before();
        file.Close();
        death.After();
    }

    private static DateTimeOffset Clock() => DateTimeOffset.UnixEpoch;
}
