using System.Collections.Generic;
using System.Linq;
using UmLync.Ports;
using UmLync.Text;

namespace UmLync.Reporting;

/// <summary>What the plan means for firewalls, below the plan: nothing where startup modes and ports stay as they are.</summary>
internal static class PortSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        string[] changes = [.. PortChange.Of(report.Plan, report.Before).Select(change => Sentence(change, words))];
        return changes.Length == 0 ? [] : [new Block.Items(changes)];
    }

    private static string Sentence(PortChange change, Words words) => words.Of(
        nameof(ReportMessages.ReportPortsChange), change.Change.Id, change.Computer, Shown(change.Ports.Opened, words), Shown(change.Ports.Closed, words), string.Join(", ", change.Ports.Rules));

    private static string Shown(IEnumerable<ListeningPort> ports, Words words) => words.Shown(string.Join(", ", ports.Select(port => port.Ports)));
}
