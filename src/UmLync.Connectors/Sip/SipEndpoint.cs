using System;
using System.Globalization;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Text;
using UmLync.Sip;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>Where SIP is asked for: a host, a port, a transport.</summary>
public sealed class SipEndpoint
{
    private const int TcpPort = 5060;
    private const int TlsPort = 5061;

    /// <summary>An endpoint.</summary>
    /// <param name="host">The name or address; IPv6 without brackets.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <param name="transport">Over what.</param>
    public SipEndpoint(string host, int port, SipTransport transport)
    {
        Host = host ?? throw new ArgumentNullException(nameof(host));
        Port = port is >= 1 and <= 65535 ? port : throw new ArgumentOutOfRangeException(nameof(port));
        Transport = transport;
    }

    /// <summary>The name or address.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Over what.</summary>
    public SipTransport Transport { get; }

    /// <summary>The endpoint that the text names, <c>host</c> or <c>host:port</c>, IPv6 in brackets; null where it names none.</summary>
    public static SipEndpoint? Parse(string text, SipTransport transport)
    {
        bool hasPort = text.LastIndexOf(':') > text.LastIndexOf(']');
        CertificateEndpoint? endpoint = CertificateEndpoint.Parse(hasPort ? text : text + ":" + UsualPort(transport).ToString(CultureInfo.InvariantCulture));
        return endpoint is null ? null : new SipEndpoint(endpoint.Host, endpoint.Port, transport);
    }

    /// <summary>The endpoint that the operator names.</summary>
    /// <exception cref="UmLyncException">The text names none.</exception>
    public static SipEndpoint Named(string text, SipTransport transport) =>
        Parse(text, transport) ?? throw new UmLyncException(new Message(nameof(SipProbeMessages.SipEndpointIsWrong), text));

    /// <summary>
    /// Where a SIP URI leads, such as that of a redirection: to its host at its port over its transport. Null where it asks for a
    /// transport that is not spoken here.
    /// </summary>
    /// <param name="target">The URI.</param>
    /// <param name="usual">The transport where it asks for none: that over which it was learnt.</param>
    public static SipEndpoint? Of(SipTarget target, SipTransport usual)
    {
        SipTransport? transport = target.IsSips ? SipTransport.Tls : target.Transport?.ToUpperInvariant() switch
        {
            null => usual,
            "TLS" => SipTransport.Tls,
            "TCP" => SipTransport.Tcp,
            _ => null,
        };
        return transport is { } known ? new SipEndpoint(target.Host.Trim('[', ']'), target.Port ?? UsualPort(known), known) : null;
    }

    /// <summary><c>host:port</c>.</summary>
    public override string ToString() => HostText + ":" + Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The host as it stands in a URI.</summary>
    internal string HostText => Host.Contains(':') ? "[" + Host + "]" : Host;

    /// <summary>The SIP URI of the endpoint itself.</summary>
    internal string Uri => "sip:" + this + ";transport=" + (Transport == SipTransport.Tls ? "tls" : "tcp");

    private static int UsualPort(SipTransport transport) => transport == SipTransport.Tls ? TlsPort : TcpPort;
}
