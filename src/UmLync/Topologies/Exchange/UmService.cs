using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// The UM service of an Exchange 2013 or 2016 Mailbox server: answers the calls. Ports 5062 (TCP) and 5063 (TLS) are fixed.
/// Source: domain.md C.4.
/// </summary>
public sealed record UmService : Resource, IUmRole
{
    /// <summary>The name of the Windows service.</summary>
    public const string ServiceName = "MSExchangeUM";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmService> Schema { get; } = new ResourceKind<UmService>(
            Product.Exchange, "umServices", scope => new UmService { Scope = scope }, service => service.Server)
        .Identity("server", Codecs.Text, service => service.Server, (service, value) => service with { Server = value }, refersTo: "exchangeServers")
        .Value("dialPlans", Codecs.Names, service => service.DialPlans, (service, value) => service with { DialPlans = value }, refersTo: "umDialPlans")
        .Scalar("startupMode", Codecs.Word<UmStartupMode>(), service => service.StartupMode, (service, value) => service with { StartupMode = value })
        .Optional("sipAccessService", Codecs.Value<ServiceEndpoint>("fqdn-and-port", ServiceEndpoint.TryParse), service => service.SipAccessService, (service, value) => service with { SipAccessService = value })
        .Scalar("status", Codecs.Word<UmStatus>(), service => service.Status, (service, value) => service with { Status = value })
        .Scalar("maxCallsAllowed", Codecs.Number, service => service.MaxCallsAllowed, (service, value) => service with { MaxCallsAllowed = value })
        .Scalar("ipAddressFamily", Codecs.Word<IpAddressFamily>(), service => service.IpAddressFamily, (service, value) => service with { IpAddressFamily = value })
        .Value("languages", Codecs.Names, service => service.Languages, (service, value) => service with { Languages = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <inheritdoc/>
    public string Server { get; init; } = string.Empty;

    /// <inheritdoc/>
    public NameSet? DialPlans { get; init; }

    /// <inheritdoc/>
    public UmStartupMode? StartupMode { get; init; }

    /// <summary>The nearest Lync pool and its port, through which remote users' media goes (multi-region estates).</summary>
    public Optional<ServiceEndpoint> SipAccessService { get; init; }

    /// <summary>Whether the service takes calls.</summary>
    public UmStatus? Status { get; init; }

    /// <summary>The most concurrent voice calls; 100 by default.</summary>
    public int? MaxCallsAllowed { get; init; }

    /// <summary>The IP versions used.</summary>
    public IpAddressFamily? IpAddressFamily { get; init; }

    /// <summary>The languages whose UM language pack is installed; en-US always is (domain.md C.7).</summary>
    public NameSet? Languages { get; init; }

    /// <inheritdoc/>
    public string WindowsServiceName => ServiceName;

    /// <inheritdoc/>
    public Resource AsResource() => this;

    /// <inheritdoc/>
    public Resource WithDialPlans(NameSet plans) => this with { DialPlans = plans };

    /// <inheritdoc/>
    public Resource WithStartupMode(UmStartupMode mode) => this with { StartupMode = mode };
}
