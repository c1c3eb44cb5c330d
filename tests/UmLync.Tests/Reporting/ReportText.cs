using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Applying;
using UmLync.Reporting;
using UmLync.Tests.Examples;

namespace UmLync.Tests.Reporting;

/// <summary>The reports of the Litware estate, and their parts as a reader finds them.</summary>
internal static class ReportText
{
    public static readonly IntegrationReport Planned = new(Litware.Estate, Litware.Plan);

    public static readonly IntegrationReport Done = new(Litware.Estate, Litware.Plan)
    {
        After = Litware.After(Litware.Plan),
        Outcomes = [.. Litware.Plan.Changes.Select(change => new ChangeOutcome(change, Outcome.Applied))],
        Verified = true,
    };

    public static string Whole(IntegrationReport report) => MarkdownReport.Of(report, CultureInfo.InvariantCulture);

    public static string[] Lines(IntegrationReport report) => Whole(report).Split('\n');

    /// <summary>The section under the heading, up to the next one.</summary>
    public static IEnumerable<string> Section(IntegrationReport report, string heading) =>
        Lines(report).SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.Length > 0);

    /// <summary>The first table of the section without its rule.</summary>
    public static string[] Table(IntegrationReport report, string heading) =>
        [.. Section(report, heading).TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)).Where(line => !line.StartsWith("| ---", StringComparison.Ordinal))];

    public static string[] NextSteps(IntegrationReport report) => [.. Section(report, "## Next steps")];
}
