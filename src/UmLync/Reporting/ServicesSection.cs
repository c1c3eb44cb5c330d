using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>The services whose process is older than a setting, and those that do not run.</summary>
internal static class ServicesSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        Topology estate = report.Now;
        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportServices)));
        WindowsService[] services =
        [
            .. estate.All(WindowsService.OfExchange).Concat(estate.All(WindowsService.OfLync))
                .Where(service => service.Pending == true || service.State == ServiceState.Stopped),
        ];
        if (services.Length > 0)
        {
            yield return new Block.Table(
                [
                    words.Of(nameof(ReportMessages.ReportColumnComputer)), words.Of(nameof(ReportMessages.ReportColumnService)),
                    words.Of(nameof(ReportMessages.ReportColumnRuns)), words.Of(nameof(ReportMessages.ReportColumnPending)),
                ],
                [.. services.Select(service => (IReadOnlyList<string>)[service.Computer.ToString(), service.Name, words.Of(service.State is { } state ? state == ServiceState.Running : null), words.Of(service.Pending)])]);
        }
        else
        {
            bool isKnown = estate.HasRead(WindowsService.OfExchange) && estate.HasRead(WindowsService.OfLync);
            yield return new Block.Paragraph(words.Of(isKnown ? nameof(ReportMessages.ReportNoPendingService) : nameof(ReportMessages.ReportServicesNotRead)));
        }
    }
}
