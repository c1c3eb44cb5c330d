using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// A media gateway (PSTN gateway, IP PBX or SIP trunk) as Lync knows it: the way to the telephone network. From Lync Server 2013
/// on it is a trunk, the pair of a gateway and a Mediation Server. Ports as in Set-CsPstnGateway. Source: domain.md J.2 step 9,
/// J.3, J.5.
/// </summary>
public sealed record MediaGateway : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<MediaGateway> Schema { get; } = new ResourceKind<MediaGateway>(
            Product.Lync, "mediaGateways", scope => new MediaGateway { Scope = scope }, gateway => gateway.Name)
        .Identity("name", Codecs.Text, gateway => gateway.Name, (gateway, value) => gateway with { Name = value })
        .Value("address", Codecs.GatewayAddress, gateway => gateway.Address, (gateway, value) => gateway with { Address = value })
        .Value("site", Codecs.Text, gateway => gateway.Site, (gateway, value) => gateway with { Site = value }, refersTo: "sites")
        .Optional("mediationServer", Codecs.Text, gateway => gateway.MediationServer, (gateway, value) => gateway with { MediationServer = value }, refersTo: "mediationServers")
        .Optional("gatewaySipClientTcpPort", Codecs.Port, gateway => gateway.GatewaySipClientTcpPort, (gateway, value) => gateway with { GatewaySipClientTcpPort = value })
        .Optional("gatewaySipClientTlsPort", Codecs.Port, gateway => gateway.GatewaySipClientTlsPort, (gateway, value) => gateway with { GatewaySipClientTlsPort = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name by which voice routes use it, without <c>PstnGateway:</c>: its address, or the name of the trunk.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The FQDN or IP address of the device.</summary>
    public GatewayAddress? Address { get; init; }

    /// <summary>The SiteId of its site.</summary>
    public string? Site { get; init; }

    /// <summary>The FQDN of the Mediation Server that it works with.</summary>
    public Optional<string> MediationServer { get; init; }

    /// <summary>The unencrypted port at which the device listens, where it uses TCP.</summary>
    public Optional<int> GatewaySipClientTcpPort { get; init; }

    /// <summary>The encrypted port at which the device listens, where it uses TLS.</summary>
    public Optional<int> GatewaySipClientTlsPort { get; init; }
}
