using System.Collections.Generic;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Examples;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Encryption;

/// <summary>The pairs of the Litware estate (docs/examples/README.md), judged by docs/domain.md C.1.</summary>
[Trait("Feature", "D3")]
public class PairJudgementTests
{
    [Fact]
    public void Of_AllPlans_FailsForTheOneThatDoesNotWork() =>
        Assert.Equal(["exchange:litwareinc.com/umDialPlans/Redmond"], Failures(PairJudgement.Of(Litware.Estate)));

    [Fact]
    public void Of_PlanThatWorks_PassesAlthoughAnotherFails() =>
        Assert.All(PairJudgement.Of(Litware.Estate, "portland"), finding => Assert.Equal(FindingOutcome.Pass, finding.Outcome));

    [Fact]
    public void Of_PlanThatDoesNotWork_Fails() =>
        Assert.Equal(["exchange:litwareinc.com/umDialPlans/Redmond"], Failures(PairJudgement.Of(Litware.Estate, "Redmond")));

    [Fact]
    public void Of_PlanThatIsNotThere_IsAnError() =>
        Assert.Equal("DialPlanIsNotThere", Assert.Throws<UmLyncException>(() => PairJudgement.Of(Litware.Estate, "Redmont")).Id);

    private static IEnumerable<string> Failures(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Outcome == FindingOutcome.Fail).Select(finding => finding.Subject);
}
