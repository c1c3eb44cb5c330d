using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Sip;

/// <summary>
/// Where a SIP request goes: a SIP or SIPS URI of RFC 3261, section 19.1, in full. Other than <see cref="SipUri"/>, the address of
/// a person or application, it may name a host alone: <c>sip:um01.contoso.com:5063;transport=tls</c> in the redirection of a call router.
/// </summary>
public sealed class SipTarget : TextValue<SipTarget>
{
    private const string UserMarks = "-_.!~*'()&=+$,;?/";
    private const string PasswordMarks = "-_.!~*'()&=+$,";
    private const string HeaderMarks = "-_.!~*'()[]/?:+$";

    private SipTarget(string text)
        : base(text)
    {
    }

    /// <summary>Whether it is a SIPS URI, which asks for TLS on the whole way.</summary>
    public bool IsSips { get; private init; }

    /// <summary>The user or number; null where it names a host alone.</summary>
    public string? User { get; private init; }

    /// <summary>The host: a name or an address, IPv6 in brackets.</summary>
    public string Host { get; private init; } = null!;

    /// <summary>The port, where it has one.</summary>
    public int? Port { get; private init; }

    /// <summary>The parameters by name, without regard to case; a parameter without a value has the empty one.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; private init; } = UriParameters.None;

    /// <summary>Whether header fields are attached (<c>?Route=…</c>), which a Request-URI never has.</summary>
    public bool HasHeaders { get; private init; }

    /// <summary>The URI without those header fields, as it may be asked for (RFC 3261, section 19.1.1): what stands there is a stranger's wish.</summary>
    public string RequestUri { get; private init; } = null!;

    /// <summary>The transport that it asks for, such as <c>tls</c>; null where it leaves that open.</summary>
    public string? Transport => Parameters.TryGetValue("transport", out string? transport) ? transport : null;

    /// <summary>Reads a SIP or SIPS URI.</summary>
    /// <exception cref="UmLyncException">The text is none.</exception>
    public static SipTarget Parse(string text) =>
        TryParse(text, out SipTarget? value) ? value : throw new UmLyncException(new Message(nameof(SipMessages.ValueIsNotSipTarget), text ?? string.Empty));

    /// <summary>Reads a SIP or SIPS URI; false when the text is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipTarget? value)
    {
        value = null;
        bool isSips = text is not null && text.StartsWith("sips:", StringComparison.OrdinalIgnoreCase);
        if (text is null || !(isSips || text.StartsWith("sip:", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        // An at sign inside the user or a header would be escaped, and semicolons and question marks of the user are before it.
        int scheme = isSips ? 5 : 4;
        int at = text.IndexOf('@');
        int start = at < 0 ? scheme : at + 1;
        int query = text.IndexOf('?', start);
        int tail = text.IndexOf(';', start);
        string before = query < 0 ? text : text.Substring(0, query);
        tail = tail < 0 || tail > before.Length ? before.Length : tail;
        if (!(at < 0 || IsUser(text.Substring(scheme, at - scheme)))
            || !TryReadHost(text.Substring(start, tail - start), out string host, out int? port)
            || !UriParameters.TryParse(before, tail, out IReadOnlyDictionary<string, string> parameters)
            || !(query < 0 || text.Substring(query + 1).Split('&').All(IsHeader)))
        {
            return false;
        }

        value = new SipTarget(text)
        {
            IsSips = isSips,
            User = at < 0 ? null : text.Substring(scheme, at - scheme),
            Host = host,
            Port = port,
            Parameters = parameters,
            HasHeaders = query >= 0,
            RequestUri = before,
        };
        return true;
    }

    private static bool IsUser(string text)
    {
        int colon = text.IndexOf(':');
        string user = colon < 0 ? text : text.Substring(0, colon);
        return user.Length > 0 && UriCharacters.AllIn(user.AsSpan(), UserMarks)
            && (colon < 0 || UriCharacters.AllIn(text.AsSpan(colon + 1), PasswordMarks));
    }

    private static bool IsHeader(string text)
    {
        int equals = text.IndexOf('=');
        return equals > 0 && UriCharacters.AllIn(text.AsSpan(0, equals), HeaderMarks) && UriCharacters.AllIn(text.AsSpan(equals + 1), HeaderMarks);
    }

    internal static bool TryReadHost(string text, out string host, out int? port)
    {
        int bracket = text.IndexOf(']');
        int colon = text.IndexOf(':', bracket + 1);
        host = colon < 0 ? text : text.Substring(0, colon);
        port = null;
        if (colon >= 0)
        {
            if (!PortNumber.TryParse(text.AsSpan(colon + 1), out int number))
            {
                return false;
            }

            port = number;
        }

        return bracket > 0
            ? host[0] == '[' && bracket == host.Length - 1 && IPv6Text.TryRead(host.Substring(1, bracket - 1), out _)
            : HostName.IsValid(host.AsSpan()) || HostName.IsIPv4(host.AsSpan());
    }
}
