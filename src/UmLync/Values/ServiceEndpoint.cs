using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The host and port of a service, written <c>fqdn:port</c>: the form of <c>Set-UMService -SIPAccessService</c>, which names
/// the nearest Lync pool for the calls of remote users (S-EPS [C]), such as
/// <c>northamerica.lyncpoolna.contoso.com:5061</c>.
/// </summary>
public sealed class ServiceEndpoint : TextValue<ServiceEndpoint>
{
    private ServiceEndpoint(string text, Fqdn host, int port)
        : base(text)
    {
        Host = host;
        Port = port;
    }

    /// <summary>The host that serves.</summary>
    public Fqdn Host { get; }

    /// <summary>The TCP port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>The endpoint of a host at a port.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The port is not 1 to 65535.</exception>
    public static ServiceEndpoint Of(Fqdn host, int port)
    {
        if (port is < 1 or > 65535)
        {
            throw new ArgumentOutOfRangeException(nameof(port), port, null);
        }

        string name = host?.ToString() ?? throw new ArgumentNullException(nameof(host));
        return new ServiceEndpoint(name + ":" + port.ToString(CultureInfo.InvariantCulture), host, port);
    }

    /// <summary>Reads an endpoint.</summary>
    /// <exception cref="UmLyncException">ValueIsNotServiceEndpoint: the text is not one.</exception>
    public static ServiceEndpoint Parse(string text) =>
        TryParse(text, out ServiceEndpoint? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotServiceEndpoint), text);

    /// <summary>Reads an endpoint; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ServiceEndpoint? value)
    {
        int colon = text is null ? -1 : text.IndexOf(':');
        value = colon > 0
            && PortNumber.TryParse(text.AsSpan(colon + 1), out int port)
            && Fqdn.TryParse(text!.Substring(0, colon), out Fqdn? host)
                ? new ServiceEndpoint(text, host, port)
                : null;
        return value is not null;
    }
}
