using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// A SIP address as Lync and Active Directory write it: <c>sip:kim@contoso.com</c>, with a port or parameters where it routes
/// (<c>sip:um@contoso.com;opaque=app:exum:Plan.contoso.com</c>). RFC 3261 holds the user part to be case-sensitive; Lync and
/// the directory do not, and UmLync follows them: addresses that differ in case only are the same address.
/// </summary>
public sealed class SipUri : TextValue<SipUri>
{
    private const string Scheme = "sip:";

    // RFC 3261, section 25.1: mark and user-unreserved. A password (user:secret@host) is not used by the products and is
    // refused, so that "sip:sip:kim@contoso.com" is not taken for one.
    private const string UserMarks = "-_.!~*'()&=+$,;?/";

    private readonly int _at;
    private readonly int _hostEnd;

    private SipUri(string text, int at, int hostEnd, int? port, IReadOnlyDictionary<string, string> parameters)
        : base(text)
    {
        _at = at;
        _hostEnd = hostEnd;
        Port = port;
        Parameters = parameters;
    }

    /// <summary>The part before the at sign, as written: <c>kim</c>.</summary>
    public string User => Text.Substring(Scheme.Length, _at - Scheme.Length);

    /// <summary>The part after the at sign, without port: a SIP domain, a host, or an IP address (IPv6 in brackets).</summary>
    public string Host => Text.Substring(_at + 1, _hostEnd - _at - 1);

    /// <summary>The port, where the address has one.</summary>
    public int? Port { get; }

    /// <summary>The parameters by name, without regard to case; a parameter without a value has the empty one.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>
    /// The address without <c>sip:</c>, as <c>Enable-UMMailbox -SIPResourceIdentifier</c> and the EUM proxy addresses have it:
    /// <c>kim@contoso.com</c>.
    /// </summary>
    public string WithoutScheme => Text.Substring(Scheme.Length);

    /// <summary>Reads a SIP address with its scheme.</summary>
    /// <exception cref="UmLyncException">ValueIsNotSipUri: the text is not one.</exception>
    public static SipUri Parse(string text) =>
        TryParse(text, out SipUri? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotSipUri), text);

    /// <summary>Reads a SIP address with its scheme; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipUri? value)
    {
        value = null;
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int at = text.IndexOf('@');
        if (at <= Scheme.Length || !UriCharacters.AllIn(text.AsSpan(Scheme.Length, at - Scheme.Length), UserMarks))
        {
            return false;
        }

        int tail = text.IndexOf(';', at);
        tail = tail < 0 ? text.Length : tail;
        if (!TryReadHost(text.AsSpan(at + 1, tail - at - 1), out int hostLength, out int? port)
            || !UriParameters.TryParse(text, tail, out IReadOnlyDictionary<string, string> parameters))
        {
            return false;
        }

        value = new SipUri(text, at, at + 1 + hostLength, port, parameters);
        return true;
    }

    private static bool TryReadHost(ReadOnlySpan<char> text, out int hostLength, out int? port)
    {
        int bracket = text.IndexOf(']');
        int colon = text.Slice(bracket + 1).IndexOf(':');
        hostLength = colon < 0 ? text.Length : bracket + 1 + colon;
        port = null;
        if (colon >= 0)
        {
            if (!PortNumber.TryParse(text.Slice(hostLength + 1), out int number))
            {
                return false;
            }

            port = number;
        }

        ReadOnlySpan<char> host = text.Slice(0, hostLength);
        return bracket > 0
            ? host[0] == '[' && bracket == hostLength - 1 && IPv6Text.TryRead(host.Slice(1, bracket - 1).ToString(), out _)
            : HostName.IsValid(host) || HostName.IsIPv4(host);
    }
}
