using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The address of a UM IP gateway, as <c>New-UMIPGateway -Address</c> takes it: the FQDN of a Lync pool or a device, an IPv4 or
/// IPv6 address, or a host name of one label. It must be an FQDN as soon as a SIP Secured or Secured dial plan is linked,
/// because the peer is then known by the name in its certificate (S-EPS Set-UMIPGateway [C]).
/// </summary>
public sealed class GatewayAddress : TextValue<GatewayAddress>
{
    private readonly string _identity;

    private GatewayAddress(string text, Fqdn? fqdn, string identity, bool isIPAddress)
        : base(text)
    {
        AsFqdn = fqdn;
        IsIPAddress = isIPAddress;
        _identity = identity;
    }

    /// <summary>Whether the address is a fully qualified domain name.</summary>
    public bool IsFqdn => AsFqdn is not null;

    /// <summary>Whether the address is an IPv4 or IPv6 address.</summary>
    public bool IsIPAddress { get; }

    /// <summary>The fully qualified domain name; null where the address is an IP address or a host name of one label.</summary>
    public Fqdn? AsFqdn { get; }

    /// <inheritdoc/>
    private protected override string Identity => _identity;

    /// <summary>The address that is the given name: what a Lync pool's gateway has.</summary>
    public static GatewayAddress Of(Fqdn fqdn)
    {
        string text = fqdn?.ToString() ?? throw new ArgumentNullException(nameof(fqdn));
        return new GatewayAddress(text, fqdn, text, isIPAddress: false);
    }

    /// <summary>Reads the address of a gateway.</summary>
    /// <exception cref="UmLyncException">ValueIsNotGatewayAddress: the text is not one.</exception>
    public static GatewayAddress Parse(string text) =>
        TryParse(text, out GatewayAddress? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotGatewayAddress), text);

    /// <summary>Reads the address of a gateway; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out GatewayAddress? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (Fqdn.TryParse(text, out Fqdn? fqdn))
        {
            value = Of(fqdn);
        }
        else if (HostName.IsIPv4(text.AsSpan()))
        {
            value = new GatewayAddress(text!, null, text!, isIPAddress: true);
        }
        else if (TryReadIPv6(text!, out string? canonical))
        {
            value = new GatewayAddress(text!, null, canonical, isIPAddress: true);
        }
        else if (HostName.IsValid(text.AsSpan()))
        {
            value = new GatewayAddress(text!, null, text!, isIPAddress: false);
        }

        return value is not null;
    }

    /// <summary>
    /// Reads an IPv6 address, which may name its zone: <c>fe80::39bd:88f7:6969:d223%11</c> (S-EPS New-UMIPGateway [C]). One
    /// address has many spellings (RFC 5952, section 2), so that it is compared in its canonical one.
    /// </summary>
    private static bool TryReadIPv6(string text, [NotNullWhen(true)] out string? canonical)
    {
        int percent = text.LastIndexOf('%');
        string zone = percent < 0 ? string.Empty : text.Substring(percent);
        bool isRead = IPv6Text.TryRead(text.Substring(0, text.Length - zone.Length), out IPAddress? address)
            && zone.Length != 1
            && UriCharacters.AllIn(zone.AsSpan(Math.Min(1, zone.Length)), string.Empty);
        canonical = isRead ? address!.ToString() + zone : null;
        return isRead;
    }
}
