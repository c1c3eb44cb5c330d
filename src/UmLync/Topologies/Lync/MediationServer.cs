using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// A Mediation Server or a pool of them: translates between Lync and the media gateways. It needs a certificate of the same
/// authority as the Lync servers, and an Edge Server whose A/V Authentication service tells it where media from outside comes
/// in. Ports as in Set-CsMediationServer. Source: domain.md J.5, J.8, H row 34.
/// </summary>
public sealed record MediationServer : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<MediationServer> Schema { get; } = new ResourceKind<MediationServer>(
            Product.Lync, "mediationServers", scope => new MediationServer { Scope = scope }, server => server.Fqdn.ToString())
        .Identity("fqdn", Codecs.Fqdn, server => server.Fqdn, (server, value) => server with { Fqdn = value })
        .Value("site", Codecs.Text, server => server.Site, (server, value) => server with { Site = value }, refersTo: "sites")
        .Optional("registrar", Codecs.Text, server => server.Registrar, (server, value) => server with { Registrar = value }, refersTo: "pools")
        .Optional("edgeServer", Codecs.Text, server => server.EdgeServer, (server, value) => server with { EdgeServer = value }, refersTo: "edgeServers")
        .Scalar("sipServerPort", Codecs.Port, server => server.SipServerPort, (server, value) => server with { SipServerPort = value })
        .Optional("sipClientTcpPort", Codecs.Port, server => server.SipClientTcpPort, (server, value) => server with { SipClientTcpPort = value })
        .Optional("sipClientTlsPort", Codecs.Port, server => server.SipClientTlsPort, (server, value) => server with { SipClientTlsPort = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN of its pool; that of a Front End pool where it is collocated.</summary>
    public Fqdn Fqdn { get; init; } = null!;

    /// <summary>The SiteId of its site.</summary>
    public string? Site { get; init; }

    /// <summary>The FQDN of the Lync pool with which it is associated.</summary>
    public Optional<string> Registrar { get; init; }

    /// <summary>The FQDN of the Edge Server whose A/V Authentication service it uses.</summary>
    public Optional<string> EdgeServer { get; init; }

    /// <summary>The port for Front End Servers; 5070 by default.</summary>
    public int? SipServerPort { get; init; }

    /// <summary>The unencrypted port for media gateways; none by default, 5068 when the first gateway is made.</summary>
    public Optional<int> SipClientTcpPort { get; init; }

    /// <summary>The encrypted port for media gateways; 5067 by default.</summary>
    public Optional<int> SipClientTlsPort { get; init; }
}
