using System;
using UmLync.Connectors.Lab.Generation;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab;

/// <summary>
/// Makes an estate of any size to practise on and to measure with: one Exchange 2013 organization and one Lync Server 2013
/// deployment in a forest, half integrated. Half of the pairs of pool and dial plan that ought to have a hunt group have none,
/// and it shows defects that such estates grow (domain.md E.2 rows 1, 2, 3, 10, 12, 13, 15, 17, 23, 27 and 32).
/// </summary>
public static class EstateGenerator
{
    private static readonly DateTimeOffset CapturedAt = new(2016, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The estate of that size.</summary>
    public static Topology Generate(EstateSize size)
    {
        Fqdn forest = Fqdn.Parse("contoso.com");
        Draws draws = new(size.Seed);
        EstateLayout layout = new(size, forest, draws);
        TopologyBuilder builder = new(CapturedAt);
        new LyncSide(layout, new Scope(Product.Lync, forest)).AddTo(builder);
        new ExchangeSide(layout, new Scope(Product.Exchange, forest)).AddTo(builder);
        new Staff(layout, forest, draws).AddTo(builder);
        return builder.Build();
    }
}
