using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Support;

/// <summary>
/// What is supported with what, as data: which voice mail a pair of releases gives, and when the support of a release ended
/// (domain.md D.6). The dates are those of Microsoft's lifecycle pages (MicrosoftDocs/lifecycle-data,
/// <c>lifecycle-data/products</c>), the last day of extended support.
/// </summary>
public static class SupportTable
{
    private static readonly Source Matrix = Source.Confirmed("D.6");
    private static readonly Source SameAge = Source.Inferred("B.2, C.2");
    private static readonly Source NeedsUpdate = Source.Confirmed("E.2 row 42");
    private static readonly Source NeedsUpdateToo = Source.Inferred("E.2 row 42, J");
    private static readonly Source Unknown = new("D.6", Evidence.Unverified);

    /// <summary>The pairs, by the age of Exchange, then of Lync.</summary>
    public static IReadOnlyList<SupportRow> Rows { get; } =
    [
        new(ExchangeRelease.Exchange2010, LyncRelease.Ocs2007R2, VoiceMailState.ExchangeUm, SameAge),
        new(ExchangeRelease.Exchange2010, LyncRelease.Lync2010, VoiceMailState.ExchangeUm, SameAge),
        new(ExchangeRelease.Exchange2010, LyncRelease.Lync2013, VoiceMailState.ExchangeUmWithLosses, Source.Confirmed("D.6, J.7")),
        new(ExchangeRelease.Exchange2010, LyncRelease.Sfb2015, VoiceMailState.Undocumented, Unknown),
        new(ExchangeRelease.Exchange2010, LyncRelease.Sfb2019, VoiceMailState.Undocumented, Unknown),
        new(ExchangeRelease.Exchange2013, LyncRelease.Ocs2007R2, VoiceMailState.ExchangeUmAfterUpdate, NeedsUpdate),
        new(ExchangeRelease.Exchange2013, LyncRelease.Lync2010, VoiceMailState.ExchangeUmAfterUpdate, NeedsUpdate),
        new(ExchangeRelease.Exchange2013, LyncRelease.Lync2013, VoiceMailState.ExchangeUm, Matrix),
        new(ExchangeRelease.Exchange2013, LyncRelease.Sfb2015, VoiceMailState.ExchangeUm, Matrix),
        new(ExchangeRelease.Exchange2013, LyncRelease.Sfb2019, VoiceMailState.ExchangeUmDeemphasised, Matrix),
        new(ExchangeRelease.Exchange2016, LyncRelease.Ocs2007R2, VoiceMailState.ExchangeUmAfterUpdate, NeedsUpdateToo),
        new(ExchangeRelease.Exchange2016, LyncRelease.Lync2010, VoiceMailState.ExchangeUmAfterUpdate, NeedsUpdateToo),
        new(ExchangeRelease.Exchange2016, LyncRelease.Lync2013, VoiceMailState.ExchangeUm, Matrix),
        new(ExchangeRelease.Exchange2016, LyncRelease.Sfb2015, VoiceMailState.ExchangeUm, Matrix),
        new(ExchangeRelease.Exchange2016, LyncRelease.Sfb2019, VoiceMailState.ExchangeUmDeemphasised, Matrix),
        new(ExchangeRelease.Exchange2019OrLater, LyncRelease.Ocs2007R2, VoiceMailState.NoVoiceMail, Matrix),
        new(ExchangeRelease.Exchange2019OrLater, LyncRelease.Lync2010, VoiceMailState.NoVoiceMail, Matrix),
        new(ExchangeRelease.Exchange2019OrLater, LyncRelease.Lync2013, VoiceMailState.NoVoiceMail, Matrix),
        new(ExchangeRelease.Exchange2019OrLater, LyncRelease.Sfb2015, VoiceMailState.NoVoiceMail, Matrix),
        new(ExchangeRelease.Exchange2019OrLater, LyncRelease.Sfb2019, VoiceMailState.CloudVoicemail, Matrix),
    ];

    private static readonly Dictionary<ExchangeRelease, SupportEnd> EndsOfExchange = new()
    {
        [ExchangeRelease.Exchange2010] = new("Exchange 2010", 2020, 10, 13, Matrix),
        [ExchangeRelease.Exchange2013] = new("Exchange 2013", 2023, 4, 11, Matrix),
        [ExchangeRelease.Exchange2016] = new("Exchange 2016", 2025, 10, 14, Matrix),
    };

    private static readonly Dictionary<LyncRelease, SupportEnd> EndsOfLync = new()
    {
        [LyncRelease.Lync2010] = new("Lync Server 2010", 2021, 4, 13, Matrix),
        [LyncRelease.Lync2013] = new("Lync Server 2013", 2023, 4, 11, Matrix),
        [LyncRelease.Sfb2015] = new("Skype for Business Server 2015", 2025, 10, 14, Matrix),
        [LyncRelease.Sfb2019] = new("Skype for Business Server 2019", 2025, 10, 14, Matrix),
    };

    /// <summary>Which voice mail the pair gives; <see cref="VoiceMailState.Undocumented"/> where no row says.</summary>
    public static VoiceMailState VoiceMailOf(ExchangeRelease exchange, LyncRelease lync) =>
        Rows.FirstOrDefault(row => row.Exchange == exchange && row.Lync == lync)?.VoiceMail ?? VoiceMailState.Undocumented;

    /// <summary>
    /// Whether instant messaging in Outlook on the web is supported: not between Exchange 2016 or later and Lync Server 2013
    /// or earlier (domain.md D.6, H 15).
    /// </summary>
    public static bool AllowsOwaInstantMessaging(ExchangeRelease exchange, LyncRelease lync) =>
        exchange < ExchangeRelease.Exchange2016 || lync > LyncRelease.Lync2013;

    /// <summary>When the support of the Exchange release ended, or null where no date is known.</summary>
    public static SupportEnd? EndOf(ExchangeRelease release) => EndsOfExchange.TryGetValue(release, out SupportEnd? end) ? end : null;

    /// <summary>When the support of the Lync release ended, or null where no date is known.</summary>
    public static SupportEnd? EndOf(LyncRelease release) => EndsOfLync.TryGetValue(release, out SupportEnd? end) ? end : null;
}
