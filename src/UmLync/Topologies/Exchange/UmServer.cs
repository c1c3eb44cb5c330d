namespace UmLync.Topologies;

/// <summary>
/// The Unified Messaging role of an Exchange 2010 server, which has no call router; its ports can be changed. Source:
/// domain.md C.4.
/// </summary>
public sealed record UmServer : Resource, IUmRole
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmServer> Schema { get; } = new ResourceKind<UmServer>(
            Product.Exchange, "umServers", scope => new UmServer { Scope = scope }, server => server.Server)
        .Identity("server", Codecs.Text, server => server.Server, (server, value) => server with { Server = value }, refersTo: "exchangeServers")
        .Value("dialPlans", Codecs.Names, server => server.DialPlans, (server, value) => server with { DialPlans = value }, refersTo: "umDialPlans")
        .Scalar("startupMode", Codecs.Word<UmStartupMode>(), server => server.StartupMode, (server, value) => server with { StartupMode = value })
        .Scalar("status", Codecs.Word<UmStatus>(), server => server.Status, (server, value) => server with { Status = value })
        .Scalar("sipTcpListeningPort", Codecs.Port, server => server.SipTcpListeningPort, (server, value) => server with { SipTcpListeningPort = value })
        .Scalar("sipTlsListeningPort", Codecs.Port, server => server.SipTlsListeningPort, (server, value) => server with { SipTlsListeningPort = value })
        .Value("languages", Codecs.Names, server => server.Languages, (server, value) => server with { Languages = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <inheritdoc/>
    public string Server { get; init; } = string.Empty;

    /// <inheritdoc/>
    public NameSet? DialPlans { get; init; }

    /// <inheritdoc/>
    public UmStartupMode? StartupMode { get; init; }

    /// <summary>Whether the server takes calls.</summary>
    public UmStatus? Status { get; init; }

    /// <summary>The unencrypted SIP port; 5060 by default.</summary>
    public int? SipTcpListeningPort { get; init; }

    /// <summary>The encrypted SIP port; 5061 by default.</summary>
    public int? SipTlsListeningPort { get; init; }

    /// <summary>The languages whose UM language pack is installed; en-US always is (domain.md C.7).</summary>
    public NameSet? Languages { get; init; }

    /// <inheritdoc/>
    public string WindowsServiceName => UmService.ServiceName;

    /// <inheritdoc/>
    public Resource AsResource() => this;

    /// <inheritdoc/>
    public Resource WithDialPlans(NameSet plans) => this with { DialPlans = plans };

    /// <inheritdoc/>
    public Resource WithStartupMode(UmStartupMode mode) => this with { StartupMode = mode };
}
