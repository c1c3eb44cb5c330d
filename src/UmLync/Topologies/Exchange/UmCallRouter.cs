namespace UmLync.Topologies;

/// <summary>
/// The UM call router of an Exchange 2013 or 2016 Client Access server: takes a call first and redirects it to a UM service.
/// It handles no media. Source: domain.md C.4, J.8.
/// </summary>
public sealed record UmCallRouter : Resource, IUmRole
{
    /// <summary>The name of the Windows service.</summary>
    public const string ServiceName = "MSExchangeUMCR";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmCallRouter> Schema { get; } = new ResourceKind<UmCallRouter>(
            Product.Exchange, "umCallRouters", scope => new UmCallRouter { Scope = scope }, router => router.Server)
        .Identity("server", Codecs.Text, router => router.Server, (router, value) => router with { Server = value }, refersTo: "exchangeServers")
        .Value("dialPlans", Codecs.Names, router => router.DialPlans, (router, value) => router with { DialPlans = value }, refersTo: "umDialPlans")
        .Scalar("startupMode", Codecs.Word<UmStartupMode>(), router => router.StartupMode, (router, value) => router with { StartupMode = value })
        .Scalar("sipTcpListeningPort", Codecs.Port, router => router.SipTcpListeningPort, (router, value) => router with { SipTcpListeningPort = value })
        .Scalar("sipTlsListeningPort", Codecs.Port, router => router.SipTlsListeningPort, (router, value) => router with { SipTlsListeningPort = value })
        .Scalar("maxCallsAllowed", Codecs.Number, router => router.MaxCallsAllowed, (router, value) => router with { MaxCallsAllowed = value })
        .Scalar("ipAddressFamily", Codecs.Word<IpAddressFamily>(), router => router.IpAddressFamily, (router, value) => router with { IpAddressFamily = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <inheritdoc/>
    public string Server { get; init; } = string.Empty;

    /// <inheritdoc/>
    public NameSet? DialPlans { get; init; }

    /// <inheritdoc/>
    public UmStartupMode? StartupMode { get; init; }

    /// <summary>The unencrypted SIP port; 5060 by default.</summary>
    public int? SipTcpListeningPort { get; init; }

    /// <summary>The encrypted SIP port; 5061 by default.</summary>
    public int? SipTlsListeningPort { get; init; }

    /// <summary>The most concurrent calls.</summary>
    public int? MaxCallsAllowed { get; init; }

    /// <summary>The IP versions used.</summary>
    public IpAddressFamily? IpAddressFamily { get; init; }

    /// <inheritdoc/>
    public string WindowsServiceName => ServiceName;

    /// <inheritdoc/>
    public Resource AsResource() => this;

    /// <inheritdoc/>
    public Resource WithDialPlans(NameSet plans) => this with { DialPlans = plans };

    /// <inheritdoc/>
    public Resource WithStartupMode(UmStartupMode mode) => this with { StartupMode = mode };
}
