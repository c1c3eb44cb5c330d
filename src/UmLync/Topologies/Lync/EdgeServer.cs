using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// An Edge Server or a pool of them: the way of media through a NAT firewall. UM and Mediation Servers get the tokens for it
/// from the A/V Authentication service that runs there. Port as in Set-CsEdgeServer. Source: domain.md J.8, E.2 row 34.
/// </summary>
public sealed record EdgeServer : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<EdgeServer> Schema { get; } = new ResourceKind<EdgeServer>(
            Product.Lync, "edgeServers", scope => new EdgeServer { Scope = scope }, server => server.Fqdn.ToString())
        .Identity("fqdn", Codecs.Fqdn, server => server.Fqdn, (server, value) => server with { Fqdn = value })
        .Value("site", Codecs.Text, server => server.Site, (server, value) => server with { Site = value }, refersTo: "sites")
        .Optional("registrar", Codecs.Text, server => server.Registrar, (server, value) => server with { Registrar = value }, refersTo: "pools")
        .Optional("mediaRelayAuthEdgePort", Codecs.Port, server => server.MediaRelayAuthEdgePort, (server, value) => server with { MediaRelayAuthEdgePort = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN of its pool on the internal side.</summary>
    public Fqdn Fqdn { get; init; } = null!;

    /// <summary>The SiteId of its site.</summary>
    public string? Site { get; init; }

    /// <summary>The FQDN of the Lync pool that is its next hop.</summary>
    public Optional<string> Registrar { get; init; }

    /// <summary>The port of the A/V Authentication service, 5062 by default; none where the Edge Server has no A/V role.</summary>
    public Optional<int> MediaRelayAuthEdgePort { get; init; }
}
