using System;
using System.Diagnostics.CodeAnalysis;

namespace UmLync.Sip;

/// <summary>A warning of a server: <c>307 isi.edu "Session parameter 'foo' not understood"</c> (Warning, RFC 3261, section 20.43).</summary>
public sealed class SipWarning
{
    private SipWarning(int code, string agent, string text)
    {
        Code = code;
        Agent = agent;
        Text = text;
    }

    /// <summary>The number of three digits.</summary>
    public int Code { get; }

    /// <summary>Who warns: a host or a name.</summary>
    public string Agent { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Reads one element of the field; false where it is malformed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipWarning? value)
    {
        string[] parts = (text ?? string.Empty).Split([' '], 3, StringSplitOptions.RemoveEmptyEntries);
        value = parts.Length == 3 && parts[0].Length == 3 && SipText.Number(parts[0], 999) is { } code && SipText.Unquoted(parts[2].Trim()) is { } words
            ? new SipWarning((int)code, parts[1], words)
            : null;
        return value is not null;
    }
}
