using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Files;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>The exit codes of the design, section 6: 0 as desired, 2 not so, 1 an error.</summary>
public class IntegrationResultTests
{
    private static readonly Topology Litware = TopologyFile.Read(
        Path.Combine(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..")), "docs", "examples", "litware.json"), RuleBook.Reads);

    private static readonly Plan Plan = Integration.PlanFor(Litware, Blueprint.Empty);

    [Theory]
    [InlineData(Outcome.Applied, 0)]
    [InlineData(Outcome.AlreadyDone, 0)]
    [InlineData(Outcome.Planned, 2)]
    [InlineData(Outcome.Declined, 2)]
    [InlineData(Outcome.Blocked, 2)]
    [InlineData(Outcome.Waiting, 2)]
    [InlineData(Outcome.Stale, 2)]
    [InlineData(Outcome.Diverged, 1)]
    [InlineData(Outcome.Failed, 1)]
    public void ExitCode_OfAPlan_FollowsFromItsWorstOutcome(Outcome worst, int code)
    {
        ChangeOutcome[] outcomes = [new(Plan.Changes[0], Outcome.Applied), new(Plan.Changes[1], worst), new(Plan.Changes[2], Outcome.Planned)];

        Assert.Equal(code, IntegrationResult.Of(outcomes[..2], "journal").ExitCode);
        Assert.Equal(code == 1, IntegrationResult.Of(outcomes, "journal").Verdict == Verdict.Error);
        Assert.Equal(code == 0, IntegrationResult.Of(outcomes[..2], "journal").Verified);
    }

    // What nobody can read off the estate does not make it another one.
    [Fact]
    public void ExitCode_WhereOnlyALookIsLeft_IsThatOfADesiredEstate()
    {
        Draft draft = new(Litware);
        draft.Await(ManualTask.Of(ManualTask.PresenceCheck, Litware.ScopesOf(Product.Exchange).Single(), ManualTask.Users), Plan.Changes[0].Reasons[0]);
        draft.Await(ManualTask.Of(ManualTask.CertificateInstallation, Litware.ScopesOf(Product.Exchange).Single(), "ATL-EX-001"), Plan.Changes[0].Reasons[0]);
        ChangeOutcome[] waiting = [.. Planner.Plan(draft).Changes.Select(change => new ChangeOutcome(change, Outcome.Waiting))];

        Assert.Equal([2, 0], waiting.Select(outcome => IntegrationResult.Of([outcome], "journal").ExitCode));
    }

    [Fact]
    public void Counts_OfOutcomes_AddUp()
    {
        ChangeOutcome[] outcomes = [.. Enum.GetValues<Outcome>().SelectMany(outcome => Plan.Changes.Take(1 + (int)outcome).Select(change => new ChangeOutcome(change, outcome)))];

        IntegrationResult result = IntegrationResult.Of(outcomes, null);

        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 7, 8, 9],
            [result.Planned, result.Applied, result.AlreadyDone, result.Declined, result.Blocked, result.Waiting, result.Stale, result.Diverged, result.Failed]);
    }

    [Fact]
    public void Integration_WithChangesLeft_IsNeitherVerifiedNorAsDesired()
    {
        IntegrationResult result = IntegrationResult.Of([], [], Plan, isStrict: false, "journal");

        Assert.Equal((false, Verdict.NotAsDesired, Plan), (result.Verified, result.Verdict, result.Remaining));
    }

    [Theory]
    [InlineData(FindingOutcome.Pass, null, false, Verdict.AsDesired)]
    [InlineData(FindingOutcome.Pass, null, true, Verdict.AsDesired)]
    [InlineData(FindingOutcome.Fail, Severity.Error, false, Verdict.NotAsDesired)]
    [InlineData(FindingOutcome.Fail, Severity.Warning, false, Verdict.AsDesired)]
    [InlineData(FindingOutcome.Fail, Severity.Warning, true, Verdict.NotAsDesired)]
    [InlineData(FindingOutcome.NotEvaluated, null, false, Verdict.AsDesired)]
    [InlineData(FindingOutcome.NotEvaluated, null, true, Verdict.NotAsDesired)]
    public void Verdict_OfFindings_CountsWarningsOnlyWhenStrict(FindingOutcome outcome, Severity? severity, bool isStrict, Verdict verdict)
    {
        Topology estate = outcome == FindingOutcome.NotEvaluated ? Litware.Only(ReadRequest.Of([UmDialPlan.Schema])) : Litware;
        IReadOnlyCollection<Finding> findings =
            [.. RuleBook.Judge(estate).Where(finding => finding.Outcome == outcome && (severity is null || finding.Severity == severity))];

        Assert.NotEmpty(findings);
        Assert.Equal(verdict, Verdicts.Of(findings, isStrict));
    }
}
