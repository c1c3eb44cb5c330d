using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace UmLync.Sip;

/// <summary>Why a call was ended or refused, in the terms of a protocol: <c>Q.850;cause=16;text="Terminated"</c> (Reason, RFC 3326).</summary>
public sealed class SipReason
{
    private SipReason(string protocol, SipParameters parameters)
    {
        Protocol = protocol;
        Parameters = parameters;
    }

    /// <summary>The protocol whose numbers these are, such as <c>SIP</c> or <c>Q.850</c>.</summary>
    public string Protocol { get; }

    /// <summary>The number; null where there is none.</summary>
    public int? Cause => (int?)SipText.Number(Parameters["cause"] ?? string.Empty, int.MaxValue);

    /// <summary>The words; null where there are none.</summary>
    public string? Text => Parameters["text"];

    /// <summary>Everything that it says.</summary>
    public SipParameters Parameters { get; }

    /// <summary>Reads one element of the field; false where it is malformed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipReason? value)
    {
        IReadOnlyList<string> parts = SipText.Split(text ?? string.Empty, ';');
        value = SipText.IsToken(parts[0]) && SipParameters.TryRead(parts.Skip(1), out SipParameters? parameters) ? new SipReason(parts[0], parameters) : null;
        return value is not null;
    }
}
