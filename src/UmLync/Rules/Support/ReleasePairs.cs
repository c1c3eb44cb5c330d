using System.Collections.Generic;
using System.Linq;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The rows of the support table that meet in an estate: the releases of one organization with those of every deployment, or
/// the other way round.
/// </summary>
internal static class ReleasePairs
{
    public static IEnumerable<SupportRow> Of(Judgement judgement)
    {
        HashSet<ExchangeRelease> exchange =
        [
            .. In(judgement, Product.Exchange).SelectMany(scope => judgement.Estate.All(scope, ExchangeServer.Schema)).Cast<ExchangeServer>()
                .Where(server => judgement.Knows(server, "version")).Select(server => ExchangeReleases.Of(server.Version!)),
        ];
        HashSet<LyncRelease> lync =
        [
            .. In(judgement, Product.Lync).SelectMany(scope => judgement.Estate.All(scope, LyncPool.Schema)).Cast<LyncPool>()
                .Where(pool => judgement.Knows(pool, "release")).Select(pool => pool.Release!.Value),
        ];
        return SupportTable.Rows.Where(row => exchange.Contains(row.Exchange) && lync.Contains(row.Lync));
    }

    private static IEnumerable<Scope> In(Judgement judgement, Product product) =>
        judgement.Scope.Product == product ? [judgement.Scope] : judgement.Estate.ScopesOf(product);
}
