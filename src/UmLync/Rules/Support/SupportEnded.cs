using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// After the last day of extended support there are no security updates any more. Judged at the moment when the picture was taken.
/// </summary>
public sealed class SupportEnded() : Rule(
    nameof(RuleMessages.SupportEnded), Severity.Warning, new Source("D.6", Evidence.Field), ExchangeServer.Schema, LyncPool.Schema)
{
    private protected override IEnumerable<Scope> ScopesOf(Topology topology) => topology.Scopes;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => Reads.Where(kind => kind.Product == scope.Product);

    private protected override void Judge(Judgement judgement)
    {
        IEnumerable<SupportEnd> past = EndsOf(judgement).OfType<SupportEnd>().Where(end => end.IsBefore(judgement.Estate.CapturedAt));
        foreach (SupportEnd end in past.Distinct().OrderBy(end => end.LastDay))
        {
            string day = end.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.ReleaseIsOutOfSupport), end.Release, day);
        }
    }

    private static IEnumerable<SupportEnd?> EndsOf(Judgement judgement) => judgement.Scope.Product == Product.Exchange
        ? judgement.All(ExchangeServer.Schema).Where(server => judgement.Knows(server, "version"))
            .Select(server => SupportTable.EndOf(ExchangeReleases.Of(server.Version!)))
        : judgement.All(LyncPool.Schema).Where(pool => judgement.Knows(pool, "release")).Select(pool => SupportTable.EndOf(pool.Release!.Value));
}
