using System.Collections.Generic;
using System.Linq;
using UmLync.Text;

namespace UmLync.Reporting;

/// <summary>What is not planned although something may be wanted, and why.</summary>
internal static class LeftOutSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        if (report.Plan.LeftOut.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportLeftOut)));
        yield return new Block.Table(
            [words.Of(nameof(ReportMessages.ReportColumnObject)), words.Of(nameof(ReportMessages.ReportColumnWhy)), words.Of(nameof(ReportMessages.ReportColumnSource))],
            [.. report.Plan.LeftOut.Select(note => (IReadOnlyList<string>)[note.Subject, words.In(note.Reason), note.Source.ToString()])]);
    }
}
