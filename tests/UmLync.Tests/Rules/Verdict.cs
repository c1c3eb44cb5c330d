using System.Globalization;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>What one rule says of an estate.</summary>
internal static class Verdict
{
    /// <summary>The rule fails for these subjects, each with this reason, and for no other.</summary>
    public static void Fails<TRule>(Topology estate, Severity severity, string reason, params string[] subjects)
        where TRule : Rule, new()
    {
        Finding[] failures = [.. new TRule().Judge(estate).Where(finding => finding.Outcome == FindingOutcome.Fail)];

        Assert.Equal(subjects.Select(subject => subject.Contains('/') ? SmallEstate.Address(subject) : subject), failures.Select(finding => finding.Subject));
        Assert.All(failures, finding =>
        {
            Assert.Equal(typeof(TRule).Name, finding.RuleId);
            Assert.Equal(severity, finding.Severity);
            Assert.Equal(reason, finding.Reason.Id);
            Assert.DoesNotContain("{", finding.Reason.In(CultureInfo.InvariantCulture));
            Assert.NotEmpty(finding.RecommendedAction!.In(CultureInfo.InvariantCulture));
        });
    }

    /// <summary>Everything that the rule needs was read, and is as it should be.</summary>
    public static void Passes<TRule>(Topology estate)
        where TRule : Rule, new()
    {
        Finding finding = Assert.Single(new TRule().Judge(estate));

        Assert.Equal((FindingOutcome.Pass, estate.Estate, typeof(TRule).Name), (finding.Outcome, finding.Subject, finding.Reason.Id));
    }

    /// <summary>The rule judges the estate as it would without the rest: no failure, no pass, one finding for the scope.</summary>
    public static void IsNotEvaluated<TRule>(Topology estate, Scope scope, string reason = "KindIsUnread")
        where TRule : Rule, new()
    {
        Finding finding = Assert.Single(new TRule().Judge(estate));

        Assert.Equal((FindingOutcome.NotEvaluated, scope.ToString(), reason), (finding.Outcome, finding.Subject, finding.Reason.Id));
        Assert.NotEmpty(finding.RecommendedAction!.In(CultureInfo.InvariantCulture));
    }
}
