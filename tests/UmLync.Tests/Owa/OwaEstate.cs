using System.Collections.Generic;
using System.Linq;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Owa;

/// <summary>
/// Estates with Outlook Web App, after docs/domain.md D.3, D.4 and J.7: the small one without fault, in which also virtual directories,
/// policies, settings, certificates and trusted applications were read.
/// </summary>
internal static class OwaEstate
{
    public const string Thumbprint = "EA5A332496CC05DA69B75B66111C0F78A110D22D";
    public const string OwaName = "owa.litwareinc.com";
    public const string Server1 = "atl-ex-001.litwareinc.com";
    public const string Server2 = "atl-ex-002.litwareinc.com";
    public const string Pool2016 = "sfb15.litwareinc.com";

    public const string FabrikamPool = "lync.fabrikam.com";

    /// <summary>Another Lync deployment.</summary>
    public static readonly Scope Fabrikam = new(Product.Lync, Fqdn.Parse("fabrikam.com"));

    private static readonly ResourceKind[] Read =
    [
        OwaVirtualDirectory.Schema, OwaMailboxPolicy.Schema, OwaWebConfig.Schema, UcmaRuntime.Schema, SettingOverride.Schema, Certificate.OfExchange,
        TrustedApplicationPool.Schema, TrustedApplication.Schema, OwaEffectiveSettings.Schema, OwaImTrace.Schema,
    ];

    /// <summary>Both services on each server, all in the SIP URI dial plan, instant messaging set up.</summary>
    public static Topology CoLocated { get; } = Of(Server1, Server2);

    /// <summary>The same, with one certificate for all servers whose subject is the name of OWA.</summary>
    public static Topology SharedName { get; } = Of(OwaName, OwaName);

    /// <summary>Exchange 2016 and Skype for Business Server 2015, instant messaging set up by an override.</summary>
    public static Topology Exchange2016 { get; } = Upgraded(SharedName.Put(SmallEstate.PoolOf(Pool2016, release: LyncRelease.Sfb2015) with { Site = "Redmond" }));

    public static Certificate CertificateOf(string server, string subject, params string[] names) => new()
    {
        Scope = SmallEstate.Exchange,
        Computer = Fqdn.Parse(server + "." + SmallEstate.Forest),
        Thumbprint = UmLync.Values.Thumbprint.Parse(Thumbprint),
        Subject = "CN=" + subject,
        SubjectAlternativeNames = new NameSet([subject, .. names]),
        Services = new NameSet(["IIS", "UM", "UMCallRouter"]),
        HasPrivateKey = true,
        IsSelfSigned = false,
        NotBefore = System.DateTimeOffset.Parse("2021-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
        NotAfter = System.DateTimeOffset.Parse("2024-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
    };

    public static OwaWebConfig ConfigOf(string server, string? thumbprint = Thumbprint, string? pool = SmallEstate.Pool) => new()
    {
        Scope = SmallEstate.Exchange,
        Server = server,
        ImCertificateThumbprint = thumbprint is null ? Optional<string>.None : thumbprint,
        ImServerName = pool is null ? Optional<string>.None : pool,
    };

    public static UcmaRuntime RuntimeOf(string server, string? path = @"C:\Program Files\Microsoft UCMA 4.0\Runtime\SSP") => new()
    {
        Scope = SmallEstate.Exchange,
        Server = server,
        ImplementationDllPath = path is null ? Optional<string>.None : path,
        LibraryExists = path is not null,
    };

    public static OwaVirtualDirectory DirectoryOf(string server, OwaTier tier = OwaTier.FrontEnd, bool enabled = true, InstantMessagingType type = InstantMessagingType.Ocs) => new()
    {
        Scope = SmallEstate.Exchange,
        Server = server,
        Name = tier == OwaTier.FrontEnd ? "owa (Default Web Site)" : "owa (Exchange Back End)",
        Tier = tier,
        InstantMessagingEnabled = enabled,
        InstantMessagingType = type,
        InternalUrl = tier == OwaTier.FrontEnd ? "https://" + OwaName + "/owa" : Optional<string>.None,
    };

    public static OwaMailboxPolicy PolicyOf(string name = "Default", bool enabled = true, InstantMessagingType type = InstantMessagingType.Ocs) =>
        new() { Scope = SmallEstate.Exchange, Name = name, IsDefault = name == "Default", InstantMessagingEnabled = enabled, InstantMessagingType = type };

    public static SettingOverride OverrideOf(string name, string pool = Pool2016, string thumbprint = Thumbprint, params string[] servers) => new()
    {
        Scope = SmallEstate.Exchange,
        Name = name,
        Component = "OwaServer",
        Section = "IMSettings",
        Parameters = new NameSet(["IMServerName=" + pool, "IMCertificateThumbprint=" + thumbprint]),
        Servers = new NameSet(servers),
        Reason = "Configure IM",
        MinVersion = Optional<ProductVersion>.None,
        MaxVersion = Optional<ProductVersion>.None,
    };

    public static OwaEffectiveSettings EffectOf(string server, string? thumbprint = Thumbprint, string? pool = Pool2016) => new()
    {
        Scope = SmallEstate.Exchange,
        Server = server,
        ImCertificateThumbprint = thumbprint is null ? Optional<string>.None : thumbprint,
        ImServerName = pool is null ? Optional<string>.None : pool,
    };

    public static OwaImTrace TraceOf(string server, bool hasStarted = true, bool hasLogs = true) => new()
    {
        Scope = SmallEstate.Exchange,
        Server = server,
        StartedAt = hasStarted ? System.DateTimeOffset.Parse("2022-05-31T06:12:00Z", System.Globalization.CultureInfo.InvariantCulture) : Optional<System.DateTimeOffset>.None,
        LogFolderExists = hasLogs,
    };

    public static TrustedApplicationPool TrustedPoolOf(string fqdn, params string[] computers) => new()
    {
        Scope = SmallEstate.Lync,
        Fqdn = Fqdn.Parse(fqdn),
        Registrar = SmallEstate.Pool,
        Site = "Redmond",
        Computers = new NameSet(computers.Length == 0 ? [fqdn] : computers),
        RequiresReplication = false,
        Version = 6,
    };

    public static TrustedApplication ApplicationOf(string pool, int port = 5199) =>
        new() { Scope = SmallEstate.Lync, Pool = Fqdn.Parse(pool), ApplicationId = "urn:application:OutlookWebApp", Port = port };

    /// <summary>The estate beside a second Lync deployment, of fabrikam.com, with a pool and no trusted application.</summary>
    public static Topology BesideFabrikam(this Topology estate)
    {
        TopologyBuilder builder = estate.ToBuilder();
        builder.AddScope(Fabrikam);
        foreach (ResourceKind kind in (ResourceKind[])[LyncPool.Schema, TrustedApplicationPool.Schema, TrustedApplication.Schema])
        {
            builder.Cover(Fabrikam, kind, Coverage.Read);
        }

        return builder.Put(SmallEstate.PoolOf(FabrikamPool) with { Scope = Fabrikam, Site = "Redmond" }).Build();
    }

    /// <summary>No server carries the SIP URI dial plan.</summary>
    public static Topology WithoutPlans(this Topology estate, params string[] servers)
    {
        IEnumerable<Resource> roles = estate.UmRoles().Where(role => servers.Contains(role.Server)).Select(role => role.WithDialPlans(NameSet.Empty));
        return estate.Put([.. roles]);
    }

    private static Topology Of(string subject1, string subject2)
    {
        TopologyBuilder builder = SmallEstate.Clean.ToBuilder();
        foreach (ResourceKind kind in Read)
        {
            builder.Cover(kind.Product == Product.Exchange ? SmallEstate.Exchange : SmallEstate.Lync, kind, Coverage.Read);
        }

        builder.Put(CertificateOf("ATL-EX-001", subject1)).Put(CertificateOf("ATL-EX-002", subject2)).Put(PolicyOf());
        foreach (string server in (string[])["ATL-EX-001", "ATL-EX-002"])
        {
            builder.Put(ConfigOf(server)).Put(RuntimeOf(server)).Put(TraceOf(server)).Put(DirectoryOf(server))
                .Put(DirectoryOf(server, OwaTier.BackEnd, type: InstantMessagingType.None));
        }

        return builder.Build();
    }

    private static Topology Upgraded(Topology estate)
    {
        Topology upgraded = estate.Put([.. estate.All(ExchangeServer.Schema).Select(server => server with { Version = ProductVersion.Parse("15.1.2507.6") }), OverrideOf("IM Override"), EffectOf("ATL-EX-001"), EffectOf("ATL-EX-002")]);
        return upgraded.Gone(OwaWebConfig.Schema, "ATL-EX-001").Gone(OwaWebConfig.Schema, "ATL-EX-002");
    }
}
