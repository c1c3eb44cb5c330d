using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Posture;

/// <summary>
/// What turning off TLS 1.0 and 1.1 takes, by release (domain.md D.5). The first builds of Exchange are those of Microsoft's list of
/// build numbers; which update is the first one is field evidence. Of the Lync side, Microsoft names update and build.
/// </summary>
public static class TlsTable
{
    private static readonly Source Microsoft = Source.Confirmed("D.5");
    private static readonly Source Field = new("D.5", Evidence.Field);
    private static readonly Source Nobody = new("D.5", Evidence.Unverified);

    private static readonly Dictionary<ExchangeRelease, TlsRequirement> OfExchange = new()
    {
        [ExchangeRelease.Exchange2007OrEarlier] = new("Exchange 2007", Field) { Otherwise = TlsReadiness.NeedsReplacement },
        [ExchangeRelease.Exchange2010] = new("Exchange 2010", Field) { FirstBuild = ProductVersion.Parse("14.3.389.1"), Update = "SP3 RU20", IsHiddenByVersion = true },
        [ExchangeRelease.Exchange2013] = new("Exchange 2013", Field) { FirstBuild = ProductVersion.Parse("15.0.1367.3"), Update = "CU20" },
        [ExchangeRelease.Exchange2016] = new("Exchange 2016", Field) { FirstBuild = ProductVersion.Parse("15.1.1466.3"), Update = "CU9" },
        [ExchangeRelease.Exchange2019OrLater] = new("Exchange 2019", Microsoft) { Otherwise = TlsReadiness.Ready },
    };

    private static readonly Dictionary<LyncRelease, TlsRequirement> OfLync = new()
    {
        [LyncRelease.Ocs2007R2] = new("Office Communications Server 2007 R2", Nobody) { Otherwise = TlsReadiness.Unknown },
        [LyncRelease.Lync2010] = new("Lync Server 2010", Microsoft) { Otherwise = TlsReadiness.NeedsReplacement },
        [LyncRelease.Lync2013] = new("Lync Server 2013", Microsoft) { Otherwise = TlsReadiness.NeedsReplacement },
        [LyncRelease.Sfb2015] = new("Skype for Business Server 2015", Microsoft) { FirstBuild = ProductVersion.Parse("6.0.9319.548"), Update = "CU9" },
        [LyncRelease.Sfb2019] = new("Skype for Business Server 2019", Microsoft) { FirstBuild = ProductVersion.Parse("7.0.2046.123"), Update = "CU1" },
    };

    // A branch appliance has the update earlier than its central pool, and Microsoft names no build of it.
    private static readonly TlsRequirement BranchOfSfb2015 = new("Skype for Business Server 2015", Microsoft)
    {
        FirstBuild = OfLync[LyncRelease.Sfb2015].FirstBuild,
        Update = "CU6 HF2",
        IsHiddenByVersion = true,
    };

    /// <summary>The rows: Exchange by age, then Lync by age.</summary>
    public static IReadOnlyList<TlsRequirement> Rows { get; } = [.. OfExchange.Values, .. OfLync.Values];

    /// <summary>Lync Phone Edition, which no topology shows.</summary>
    public static TlsRequirement Phones { get; } = new("Lync Phone Edition", Microsoft) { Otherwise = TlsReadiness.NeedsReplacement };

    /// <summary>
    /// What else stops working where TLS 1.0 and 1.1 are off, by the list that Microsoft calls out of scope; the names are those of
    /// the products. Partners with old Edge servers can then no longer federate.
    /// </summary>
    public static IReadOnlyList<string> OutOfScope { get; } =
    [
        "Lync Server 2010", "Lync Server 2013 (other roles than Edge)", "Windows Server 2008", "Lync for Mac 2011", "Lync 2013 Mobile",
        "Lync Windows Store client", "Lync Room System", "Lync 2010 clients", "Lync Phone Edition", "Survivable Branch Appliance or Server 2013",
        "Cloud Connector Edition", "Skype for Business for Windows Phone",
    ];

    /// <summary>What the Exchange release needs.</summary>
    public static TlsRequirement Of(ExchangeRelease release) => OfExchange[release];

    /// <summary>What the pool of the Lync release needs.</summary>
    public static TlsRequirement Of(LyncRelease release, PoolKind? kind) =>
        release == LyncRelease.Sfb2015 && kind == PoolKind.Branch ? BranchOfSfb2015 : OfLync[release];
}
