using System;
using System.IO;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

public class PreviewTests
{
    // The restarts that mend Litware stand in docs/examples/README.md: one UM service, five Front Ends that follow from the
    // other changes and are not pending yet, and one that was forgotten.
    [Fact]
    public void Preview_OfRestartsThatThePlanItselfCauses_SaysPlanned()
    {
        LabEstate lab = LabEstate.Open(Litware);
        Plan plan = Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty);

        ChangeOutcome[] outcomes = [.. Run(lab).Preview(plan, CancellationToken.None)];

        Assert.Equal(7, outcomes.Count(outcome => outcome.Change.Action == ChangeAction.Operate));
        Assert.All(outcomes, outcome => Assert.Equal(Outcome.Planned, outcome.Outcome));
        Assert.Equal(0, lab.Writes);
    }

    [Fact]
    public void Preview_AfterTheRun_SaysAlreadyDone()
    {
        string folder = Directory.CreateTempSubdirectory("umlync-preview-").FullName;
        try
        {
            string file = Path.Combine(folder, "lab.json");
            File.Copy(Litware, file);
            LabEstate lab = LabEstate.Open(file);
            Plan plan = Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty);
            Assert.All(Run(lab).Apply(plan, Path.Combine(folder, "journal.jsonl"), null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned));

            ChangeOutcome[] outcomes = [.. Run(LabEstate.Open(file)).Preview(plan, CancellationToken.None)];

            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, outcome => Assert.Equal(Outcome.AlreadyDone, outcome.Outcome));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Litware { get; } = Path.Combine(
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..")), "docs", "examples", "litware.json");

    private static ApplyRun Run(LabEstate lab) => new(lab, lab.Path, FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tester");
}
