using System.Globalization;

namespace UmLync.Reporting;

/// <summary>The report of a run as Markdown: the same report and language give the same text.</summary>
public static class MarkdownReport
{
    /// <summary>The text of the report, with line feeds only.</summary>
    public static string Of(IntegrationReport report, CultureInfo culture) => MarkdownRenderer.Render(ReportBlocks.Of(report, culture));
}
