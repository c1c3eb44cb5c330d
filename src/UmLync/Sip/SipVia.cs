using System;
using System.Diagnostics.CodeAnalysis;

namespace UmLync.Sip;

/// <summary>
/// One station of a request (Via, RFC 3261, section 20.42): over which transport, to which host the response goes back, and the
/// branch by which the response finds its transaction.
/// </summary>
public sealed class SipVia
{
    /// <summary>With what a branch begins that is unique in space and time (RFC 3261, section 8.1.1.7).</summary>
    public const string Cookie = "z9hG4bK";

    private SipVia(string transport, string host, int? port, SipParameters parameters)
    {
        Transport = transport;
        Host = host;
        Port = port;
        Parameters = parameters;
    }

    /// <summary>The transport as it was written, such as <c>TLS</c>.</summary>
    public string Transport { get; }

    /// <summary>The host that sent it.</summary>
    public string Host { get; }

    /// <summary>The port to which the response goes, where it is named.</summary>
    public int? Port { get; }

    /// <summary>The parameters.</summary>
    public SipParameters Parameters { get; }

    /// <summary>The branch; null where there is none.</summary>
    public string? Branch => Parameters["branch"];

    /// <summary>Whether the branch tells the transaction by itself; that of an older implementation, or the cookie alone, does not.</summary>
    public bool HasUniqueBranch => Branch is { } branch && branch.Length > Cookie.Length && branch.StartsWith(Cookie, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one element of a Via; false where it is malformed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipVia? value)
    {
        value = null;
        string[] protocol = (text ?? string.Empty).Split(['/'], 3);
        if (protocol.Length < 3 || !StringComparer.OrdinalIgnoreCase.Equals(protocol[0].Trim(), "SIP") || protocol[1].Trim() != "2.0")
        {
            return false;
        }

        string sent = protocol[2].Trim();
        int space = sent.IndexOfAny([' ', '\t']);
        int semicolon = sent.IndexOf(';');
        int end = semicolon < 0 ? sent.Length : semicolon;
        if (space < 1 || space > end || !SipText.IsToken(sent.Substring(0, space))
            || !SipTarget.TryReadHost(Closed(sent.Substring(space, end - space)), out string host, out int? port)
            || !SipParameters.TryRead(semicolon < 0 ? [] : SipText.Split(sent.Substring(semicolon + 1), ';'), out SipParameters? parameters))
        {
            return false;
        }

        value = new SipVia(sent.Substring(0, space), host, port, parameters);
        return true;
    }

    // Spaces may stand around the colon before the port.
    private static string Closed(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon < 0 ? text.Trim() : text.Substring(0, colon).Trim() + ":" + text.Substring(colon + 1).Trim();
    }
}
