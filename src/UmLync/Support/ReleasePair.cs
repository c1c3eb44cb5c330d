using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Support;

/// <summary>An Exchange release and a Lync release together: what the documents say that the two give (domain.md D.6).</summary>
public sealed class ReleasePair
{
    private ReleasePair(ExchangeRelease exchange, LyncRelease lync, DateTimeOffset moment)
    {
        Exchange = exchange;
        Lync = lync;
        SupportRow? row = SupportTable.Rows.FirstOrDefault(row => row.Exchange == exchange && row.Lync == lync);
        VoiceMail = row?.VoiceMail ?? VoiceMailState.Undocumented;
        Source = row?.Source ?? new Source("D.6", Evidence.Unverified);
        ExchangeSupportEnd = SupportTable.EndOf(exchange)?.LastDay;
        LyncSupportEnd = SupportTable.EndOf(lync)?.LastDay;
        IsOutOfSupport = SupportTable.EndOf(exchange)?.IsBefore(moment) == true || SupportTable.EndOf(lync)?.IsBefore(moment) == true;
    }

    /// <summary>The Exchange release.</summary>
    public ExchangeRelease Exchange { get; }

    /// <summary>The Lync release.</summary>
    public LyncRelease Lync { get; }

    /// <summary>Which voice mail the two give.</summary>
    public VoiceMailState VoiceMail { get; }

    /// <summary>Whether UmLync plans the integration of the two: wherever Exchange has Unified Messaging that it configures.</summary>
    public bool CanBeIntegrated => SupportCheck.HasUm(Exchange);

    /// <summary>Whether instant messaging in Outlook on the web is supported between the two.</summary>
    public bool OwaInstantMessaging => SupportTable.AllowsOwaInstantMessaging(Exchange, Lync);

    /// <summary>The last day of support of the Exchange release, where it is known.</summary>
    public DateTimeOffset? ExchangeSupportEnd { get; }

    /// <summary>The last day of support of the Lync release, where it is known.</summary>
    public DateTimeOffset? LyncSupportEnd { get; }

    /// <summary>Whether the support of one of the two had ended at the moment for which was asked.</summary>
    public bool IsOutOfSupport { get; }

    /// <summary>Where the voice mail is documented.</summary>
    public Source Source { get; }

    /// <summary>The pair, judged at the given moment.</summary>
    public static ReleasePair Of(ExchangeRelease exchange, LyncRelease lync, DateTimeOffset moment) => new(exchange, lync, moment);

    /// <summary>The pairs that meet in the estate, judged at the moment when the picture was taken; the oldest first.</summary>
    public static IReadOnlyList<ReleasePair> Of(Topology topology) =>
    [
        .. from exchange in topology.All(ExchangeServer.Schema).Select(ExchangeReleases.Of).OfType<ExchangeRelease>().Distinct()
           from lync in topology.All(LyncPool.Schema).Select(pool => pool.Release).OfType<LyncRelease>().Distinct()
           orderby exchange, lync
           select new ReleasePair(exchange, lync, topology.CapturedAt),
    ];

    /// <summary>Such as <c>Exchange2013 with Lync2013</c>.</summary>
    public override string ToString() => Exchange + " with " + Lync;
}
