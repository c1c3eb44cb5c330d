using System;
using System.Collections.Generic;

namespace UmLync.Sip;

/// <summary>
/// One header field of a SIP message: its name as it was written, which may be the short form (<c>v</c> for Via), and its value in
/// one line. Names mean the same whatever their case (RFC 3261, section 7.3.1).
/// </summary>
public sealed class SipHeader
{
    // RFC 3261, section 7.3.3 and the table in 20; the later ones from the registry of SIP header fields.
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = "Accept-Contact",
        ["b"] = "Referred-By",
        ["c"] = "Content-Type",
        ["d"] = "Request-Disposition",
        ["e"] = "Content-Encoding",
        ["f"] = "From",
        ["i"] = "Call-ID",
        ["j"] = "Reject-Contact",
        ["k"] = "Supported",
        ["l"] = "Content-Length",
        ["m"] = "Contact",
        ["o"] = "Event",
        ["r"] = "Refer-To",
        ["s"] = "Subject",
        ["t"] = "To",
        ["u"] = "Allow-Events",
        ["v"] = "Via",
        ["x"] = "Session-Expires",
        ["y"] = "Identity",
    };

    /// <summary>A header field.</summary>
    public SipHeader(string name, string value)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The name as it was written.</summary>
    public string Name { get; }

    /// <summary>The value without the spaces around it; a folded one in one line.</summary>
    public string Value { get; }

    /// <summary>The name in its long form.</summary>
    public string LongName => LongNames.TryGetValue(Name, out string? name) ? name : Name;

    /// <summary>Whether it is the named field, whichever form and case either name has.</summary>
    public bool IsNamed(string name) =>
        StringComparer.OrdinalIgnoreCase.Equals(LongName, LongNames.TryGetValue(name, out string? full) ? full : name);

    /// <summary>The line as it is sent.</summary>
    public override string ToString() => Name + ": " + Value;
}
