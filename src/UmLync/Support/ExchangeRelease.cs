using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Support;

/// <summary>The release of an Exchange server, in order of age.</summary>
public enum ExchangeRelease
{
    /// <summary>Exchange Server 2007 or earlier, which UmLync does not configure.</summary>
    Exchange2007OrEarlier,

    /// <summary>Exchange Server 2010: Unified Messaging is a role of its own.</summary>
    Exchange2010,

    /// <summary>Exchange Server 2013.</summary>
    Exchange2013,

    /// <summary>Exchange Server 2016, the last one with Unified Messaging.</summary>
    Exchange2016,

    /// <summary>Exchange Server 2019 or later: there is no Unified Messaging, and none of its cmdlets.</summary>
    Exchange2019OrLater,
}

/// <summary>Tells the release from the version: 14 is 2010, 15.0 is 2013, 15.1 is 2016, 15.2 is 2019 or later (domain.md C.2).</summary>
public static class ExchangeReleases
{
    /// <summary>The release of that version.</summary>
    public static ExchangeRelease Of(ProductVersion version) => (version.Major, version.Minor) switch
    {
        ( < 14, _) => ExchangeRelease.Exchange2007OrEarlier,
        (14, _) => ExchangeRelease.Exchange2010,
        (15, 0) => ExchangeRelease.Exchange2013,
        (15, 1) => ExchangeRelease.Exchange2016,
        _ => ExchangeRelease.Exchange2019OrLater,
    };

    /// <summary>The release of the server, or null when its version was not read.</summary>
    public static ExchangeRelease? Of(ExchangeServer server) => server.Version is { } version ? Of(version) : null;

    /// <summary>The name of the release as people say it, for example <c>Exchange 2013</c>.</summary>
    public static string NameOf(ExchangeRelease release) => release switch
    {
        ExchangeRelease.Exchange2007OrEarlier => "Exchange 2007",
        ExchangeRelease.Exchange2010 => "Exchange 2010",
        ExchangeRelease.Exchange2013 => "Exchange 2013",
        ExchangeRelease.Exchange2016 => "Exchange 2016",
        _ => "Exchange 2019",
    };
}
