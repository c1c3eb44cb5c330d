using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace UmLync.Sip;

/// <summary>
/// What From, To and Contact hold: a name for people, a URI, and parameters of the field (name-addr of RFC 3261, section 25.1).
/// The URI need not be a SIP one.
/// </summary>
public sealed class SipAddress
{
    private SipAddress(string? displayName, string uri, SipParameters parameters)
    {
        DisplayName = displayName;
        Uri = uri;
        Parameters = parameters;
    }

    /// <summary>The name for people; null where there is none.</summary>
    public string? DisplayName { get; }

    /// <summary>The URI as it was written.</summary>
    public string Uri { get; }

    /// <summary>The URI, where it is a SIP or SIPS one.</summary>
    public SipTarget? Target => SipTarget.TryParse(Uri, out SipTarget? target) ? target : null;

    /// <summary>The parameters of the field.</summary>
    public SipParameters Parameters { get; }

    /// <summary>What tells one end of a dialog from another; null where it has none yet.</summary>
    public string? Tag => Parameters["tag"];

    /// <summary>Reads the value of a field; false where it is malformed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipAddress? value)
    {
        value = null;
        if (text is null)
        {
            return false;
        }

        int open = SipText.Find(text, 0, '<');
        int close = open < 0 ? -1 : text.IndexOf('>', open);
        if (open >= 0 ? close < 0 || !IsDisplayName(text.Substring(0, open).Trim()) : text.StartsWith('"'))
        {
            return false;
        }

        // Without angle brackets every parameter is the field's, so that the URI itself may hold none, nor a comma or question mark.
        int semicolon = open < 0 ? text.IndexOf(';') : text.IndexOf(';', close);
        string name = open < 0 ? string.Empty : text.Substring(0, open).Trim();
        string uri = open >= 0 ? text.Substring(open + 1, close - open - 1) : (semicolon < 0 ? text : text.Substring(0, semicolon)).Trim();
        string between = open < 0 ? string.Empty : text.Substring(close + 1, (semicolon < 0 ? text.Length : semicolon) - close - 1);
        if (!IsUri(uri) || (open < 0 && uri.IndexOfAny([',', '?']) >= 0) || between.Trim().Length > 0
            || !SipParameters.TryRead(semicolon < 0 ? [] : SipText.Split(text.Substring(semicolon + 1), ';'), out SipParameters? parameters))
        {
            return false;
        }

        value = new SipAddress(name.Length == 0 ? null : SipText.Unquoted(name) ?? name, uri, parameters);
        return true;
    }

    /// <summary>Whether the text is a SIP URI, or one of another scheme as far as it can be told without knowing that.</summary>
    internal static bool IsUri(string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0]) || text.Any(c => c is <= ' ' or (char)127 or '<' or '>' or '"'))
        {
            return false;
        }

        string scheme = text.Substring(0, colon).ToLowerInvariant();
        return scheme is "sip" or "sips"
            ? SipTarget.TryParse(text, out _)
            : scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') && colon < text.Length - 1;
    }

    private static bool IsDisplayName(string text) =>
        text.Length == 0 || SipText.Unquoted(text) is not null || text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).All(SipText.IsToken);
}
