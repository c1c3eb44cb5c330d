using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>Whether a gateway, a service or an auto attendant takes calls.</summary>
public enum UmStatus
{
    /// <summary>Takes calls.</summary>
    Enabled,

    /// <summary>Takes none; calls in progress end.</summary>
    Disabled,

    /// <summary>Takes no new calls; calls in progress go on.</summary>
    NoNewCalls,
}

/// <summary>Which IP versions a UM object uses.</summary>
public enum IpAddressFamily
{
    /// <summary>IPv4 only.</summary>
    IPv4Only,

    /// <summary>IPv6 only.</summary>
    IPv6Only,

    /// <summary>Both.</summary>
    Any,
}

/// <summary>
/// A UM IP gateway: what Exchange knows of a SIP peer, be it a PBX, a VoIP gateway or a Lync pool. For Lync there is one per
/// registrar pool, and its address is the pool's FQDN. Source: domain.md A.6, C.3.
/// </summary>
public sealed record UmIpGateway : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmIpGateway> Schema { get; } = new ResourceKind<UmIpGateway>(
            Product.Exchange, "umIpGateways", scope => new UmIpGateway { Scope = scope }, gateway => gateway.Name)
        .Identity("name", Codecs.Text, gateway => gateway.Name, (gateway, value) => gateway with { Name = value })
        .Value("address", Codecs.GatewayAddress, gateway => gateway.Address, (gateway, value) => gateway with { Address = value })
        .Scalar("port", Codecs.Port, gateway => gateway.Port, (gateway, value) => gateway with { Port = value })
        .Scalar("status", Codecs.Word<UmStatus>(), gateway => gateway.Status, (gateway, value) => gateway with { Status = value })
        .Scalar("outcallsAllowed", Codecs.Flag, gateway => gateway.OutcallsAllowed, (gateway, value) => gateway with { OutcallsAllowed = value })
        .Scalar("messageWaitingIndicatorAllowed", Codecs.Flag, gateway => gateway.MessageWaitingIndicatorAllowed, (gateway, value) => gateway with { MessageWaitingIndicatorAllowed = value })
        .Scalar("ipAddressFamily", Codecs.Word<IpAddressFamily>(), gateway => gateway.IpAddressFamily, (gateway, value) => gateway with { IpAddressFamily = value })
        .Scalar("simulator", Codecs.Flag, gateway => gateway.Simulator, (gateway, value) => gateway with { Simulator = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name, at most 64 characters; ExchUcUtil gives the cluster id of the pool, such as <c>1:1</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>FQDN or IP address of the peer; an FQDN is mandatory where a linked dial plan is secured.</summary>
    public GatewayAddress? Address { get; init; }

    /// <summary>The SIP port on which the peer listens, 0 to 65535; 5060 by default.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the gateway takes calls.</summary>
    public UmStatus? Status { get; init; }

    /// <summary>Whether UM may place calls through it (Play on Phone, out-dialling). Does not govern transfers.</summary>
    public bool? OutcallsAllowed { get; init; }

    /// <summary>Whether UM sends message-waiting notifications to it.</summary>
    public bool? MessageWaitingIndicatorAllowed { get; init; }

    /// <summary>The IP versions used towards it.</summary>
    public IpAddressFamily? IpAddressFamily { get; init; }

    /// <summary>Whether it stands for a simulator and not for a telephony peer.</summary>
    public bool? Simulator { get; init; }
}
