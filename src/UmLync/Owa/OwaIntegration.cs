using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Owa;

/// <summary>Where a release keeps the settings of instant messaging.</summary>
public enum OwaMechanism
{
    /// <summary>In web.config on each back-end server: Exchange 2013.</summary>
    WebConfig,

    /// <summary>In a setting override in Active Directory: Exchange 2016 and later.</summary>
    SettingOverride,
}

/// <summary>
/// Instant messaging in the Outlook Web App of one back-end server: what its settings name, whether the library is there, whether the
/// front ends offer it, and whether Lync knows the server (domain.md D.4, J.7).
/// </summary>
public sealed class OwaIntegration
{
    private OwaIntegration(IEstateView estate, ExchangeServer server, IReadOnlyList<TrustedApplicationCase> trust)
    {
        Server = server.Name;
        Release = ExchangeReleases.Of(server);
        Mechanism = InstantMessagingOverride.Reads(server) ? OwaMechanism.SettingOverride : OwaMechanism.WebConfig;
        ServerName = OwaSettings.ServerNameOf(estate, server);
        Thumbprint = OwaSettings.ThumbprintOf(estate, server);
        HasLibrary = estate.Find(server.Scope, UcmaRuntime.Schema, server.Name)?.LibraryExists;
        IsInEffect = OwaSettings.NotInEffect(estate, server) is { } differing ? differing.Count == 0 : null;
        OwaImTrace? trace = estate.Find(server.Scope, OwaImTrace.Schema, server.Name);
        StartedAt = trace?.StartedAt.HasValue == true ? trace.StartedAt.Value : null;
        HasLogs = trace?.LogFolderExists;
        IsOffered = OfferedIn(estate, server.Scope);
        Trust = CaseOf(estate, server, trust)?.Verdict;
        bool areSettingsRead = estate.CoverageOf(server.Scope, Mechanism == OwaMechanism.WebConfig ? OwaWebConfig.Schema : SettingOverride.Schema).IsComplete;
        bool?[] parts = [HasLibrary, IsOffered, areSettingsRead ? ServerName is not null && Thumbprint is not null : null, IsInEffect != false, IsTrusted(Trust)];
        IsComplete = Array.TrueForAll(parts, part => part == true) ? true : Array.Exists(parts, part => part == false) ? false : null;
    }

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; }

    /// <summary>Its release; null where it was not read.</summary>
    public ExchangeRelease? Release { get; }

    /// <summary>Where the settings are kept.</summary>
    public OwaMechanism Mechanism { get; }

    /// <summary>The Lync pool, as it is written; null where there is none or it was not read.</summary>
    public string? ServerName { get; }

    /// <summary>The thumbprint of the certificate, as it is written; null where there is none or it was not read.</summary>
    public string? Thumbprint { get; }

    /// <summary>Whether the UCMA runtime is where the registry says; null where it was not read.</summary>
    public bool? HasLibrary { get; }

    /// <summary>Whether the server works with these settings; null where it does not show it (Exchange 2013) or that was not read.</summary>
    public bool? IsInEffect { get; }

    /// <summary>When instant messaging last started (event 112); null where no event shows it or that was not read.</summary>
    public DateTimeOffset? StartedAt { get; }

    /// <summary>Whether the folder of its logs is there; null where it was not read.</summary>
    public bool? HasLogs { get; }

    /// <summary>Whether all front ends of the organization offer instant messaging of Lync; null where one was not read.</summary>
    public bool? IsOffered { get; }

    /// <summary>What is to be done about the trusted application of the name that the server shows; null where it cannot be told.</summary>
    public TrustedApplicationVerdict? Trust { get; }

    /// <summary>Whether everything is in place; null where nothing is known to be missing and something was not read.</summary>
    public bool? IsComplete { get; }

    /// <summary>The back-end servers of the estate.</summary>
    public static IReadOnlyList<OwaIntegration> Of(IEstateView estate)
    {
        IReadOnlyList<TrustedApplicationCase> trust = TrustedApplicationCase.Of(estate);
        return [.. estate.ScopesOf(Product.Exchange).SelectMany(organization => OwaIdentity.BackEnds(estate, organization)).Select(server => new OwaIntegration(estate, server, trust))];
    }

    /// <summary>The case of the name that the server shows, in the deployment to which it speaks.</summary>
    internal static TrustedApplicationCase? CaseOf(IEstateView estate, ExchangeServer server, IEnumerable<TrustedApplicationCase> trust) =>
        trust.Where(item => item.Identity?.Servers.Contains(server) == true).OrderBy(item => item.Identity!.PoolElsewhere(estate, item.Deployment) is not null).FirstOrDefault();

    /// <summary>Such as <c>ATL-EX-001: lync.contoso.com</c>.</summary>
    public override string ToString() => Server + ": " + (ServerName ?? "-");

    /// <summary>Whether all front ends of the organization, of Exchange 2013 or later, offer instant messaging of Lync.</summary>
    internal static bool? OfferedIn(IEstateView estate, Scope organization)
    {
        OwaVirtualDirectory[] fronts = [.. FrontEnds(estate, organization)];
        return !estate.CoverageOf(organization, OwaVirtualDirectory.Schema).IsComplete || fronts.Length == 0 ? null
            : Array.Exists(fronts, front => front.InstantMessagingEnabled is null || front.InstantMessagingType is null) ? null
            : Array.TrueForAll(fronts, Offers);
    }

    /// <summary>The virtual directories of the front ends of Exchange 2013 or later.</summary>
    internal static IEnumerable<OwaVirtualDirectory> FrontEnds(IEstateView estate, Scope organization) =>
        estate.All(organization, OwaVirtualDirectory.Schema).Cast<OwaVirtualDirectory>().Where(directory => directory.Tier == OwaTier.FrontEnd
            && estate.Find(organization, ExchangeServer.Schema, directory.Server) is { } server && ExchangeReleases.Of(server) >= ExchangeRelease.Exchange2013);

    /// <summary>Whether the virtual directory offers instant messaging of Lync.</summary>
    internal static bool Offers(OwaVirtualDirectory directory) => directory is { InstantMessagingEnabled: true, InstantMessagingType: InstantMessagingType.Ocs };

    private static bool? IsTrusted(TrustedApplicationVerdict? verdict) => verdict switch
    {
        TrustedApplicationVerdict.Fine or TrustedApplicationVerdict.MustNotCreate => true,
        null => null,
        _ => false,
    };
}
