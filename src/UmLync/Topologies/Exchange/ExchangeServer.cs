using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// An Exchange server. In 2013 and 2016 the Client Access role runs the UM Call Router service and the Mailbox role runs the
/// UM service; in 2010 Unified Messaging is a role of its own. Source: domain.md C.4, J.2.
/// </summary>
public sealed record ExchangeServer : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<ExchangeServer> Schema { get; } = new ResourceKind<ExchangeServer>(
            Product.Exchange, "exchangeServers", scope => new ExchangeServer { Scope = scope }, server => server.Name)
        .Identity("name", Codecs.Text, server => server.Name, (server, value) => server with { Name = value })
        .Value("fqdn", Codecs.Fqdn, server => server.Fqdn, (server, value) => server with { Fqdn = value })
        .Value("version", Codecs.Version, server => server.Version, (server, value) => server with { Version = value })
        .Value("roles", Codecs.Names, server => server.Roles, (server, value) => server with { Roles = value })
        .Optional("site", Codecs.Text, server => server.Site, (server, value) => server with { Site = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name by which Exchange cmdlets address the server: its computer name without domain.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The fully qualified domain name, which the certificate towards Lync must carry.</summary>
    public Fqdn? Fqdn { get; init; }

    /// <summary>The build: major 14 is Exchange 2010, 15.0 is 2013, 15.1 is 2016, 15.2 is 2019 or later.</summary>
    public ProductVersion? Version { get; init; }

    /// <summary>The installed roles: Mailbox, ClientAccess, UnifiedMessaging (2010 only), HubTransport, Edge.</summary>
    public NameSet? Roles { get; init; }

    /// <summary>The Active Directory site.</summary>
    public Optional<string> Site { get; init; }
}
