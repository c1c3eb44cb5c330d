using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>Which estate, when it was read, what runs there, and what was not read.</summary>
internal static class HeaderSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        yield return new Block.Heading(1, words.Of(nameof(ReportMessages.ReportTitle), string.Join(", ", report.Before.Scopes.Select(scope => scope.Forest.ToString()).Distinct())));
        yield return new Block.Items(
        [
            words.Of(nameof(ReportMessages.ReportCaptured), Moment(report.Before)),
            .. report.After is { } after && after.CapturedAt != report.Before.CapturedAt ? [words.Of(nameof(ReportMessages.ReportCapturedAfter), Moment(after))] : Array.Empty<string>(),
            .. report.Now.ScopesOf(Product.Exchange).Select(scope => words.Of(nameof(ReportMessages.ReportExchange), scope.ToString(), Servers(report.Now, scope, words))),
            .. report.Now.ScopesOf(Product.Lync).Select(scope => words.Of(nameof(ReportMessages.ReportLync), scope.ToString(), Pools(report.Now, scope, words))),
            .. OutOfSupport(report.Now, words),
            .. SupportCheck.Refusals(report.Now).Select(refusal => words.Of(
                nameof(ReportMessages.ReportUnsupported), words.In(refusal.Reason), refusal.WayOut is { } wayOut ? words.In(wayOut) : string.Empty).TrimEnd()),
            words.Of(nameof(ReportMessages.ReportPlanHash), PlanWriter.HashOf(report.Plan)),
            .. NotRead(report.Now, words),
        ]);
    }

    private static string Moment(Topology topology) =>
        topology.CapturedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Servers(Topology topology, Scope scope, Words words) => Counted(
        topology.All(scope, ExchangeServer.Schema).Cast<ExchangeServer>()
            .Select(server => ExchangeReleases.Of(server) is { } release ? ExchangeReleases.NameOf(release) + " (" + server.Version + ")" : words.Of(nameof(ReportMessages.ReportUnknownRelease))), words);

    private static string Pools(Topology topology, Scope scope, Words words) => Counted(
        topology.All(scope, LyncPool.Schema).Cast<LyncPool>()
            .Select(pool => pool.Release is { } release ? ProductNames.Of(release) : words.Of(nameof(ReportMessages.ReportUnknownRelease))), words);

    // Judged by the day on which the estate was read.
    private static IEnumerable<string> OutOfSupport(Topology topology, Words words) =>
        topology.All(ExchangeServer.Schema).Select(server => ExchangeReleases.Of(server) is { } release ? SupportTable.EndOf(release) : null)
            .Concat(topology.All(LyncPool.Schema).Select(pool => pool.Release is { } release ? SupportTable.EndOf(release) : null))
            .OfType<SupportEnd>().Distinct().Where(end => end.IsBefore(topology.CapturedAt))
            .Select(end => words.Of(nameof(ReportMessages.ReportOutOfSupport), end.Release, end.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static string Counted(IEnumerable<string> releases, Words words)
    {
        string[] counted = [.. releases.GroupBy(release => release).OrderBy(group => group.Key, NameOrder.Instance).Select(group => Words.Of(group.Count()) + " x " + group.Key)];
        return counted.Length == 0 ? words.Of(nameof(ReportMessages.ReportNone)) : string.Join(", ", counted);
    }

    // Kinds of which nobody wanted anything have no reason; those that a source failed to read do.
    private static IEnumerable<string> NotRead(Topology topology, Words words) =>
        from scope in topology.Scopes
        from kind in ResourceKinds.Of(scope.Product)
        let coverage = topology.CoverageOf(scope, kind)
        where coverage.Reason is not null
        select words.Of(
            coverage.State == CoverageState.Partial ? nameof(ReportMessages.ReportKindPartial) : nameof(ReportMessages.ReportKindNotRead),
            scope + "/" + kind.Id,
            coverage.Reason!);
}
