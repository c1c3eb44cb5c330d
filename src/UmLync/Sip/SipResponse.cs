using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UmLync.Sip;

/// <summary>A SIP response: what came of a request, as a number of three digits and words for people.</summary>
public sealed class SipResponse : SipMessage
{
    /// <summary>A response.</summary>
    /// <param name="status">The number, 100 to 699.</param>
    /// <param name="reason">The words, which may be empty.</param>
    /// <param name="headers">The header fields in their order.</param>
    /// <param name="body">The body; empty where there is none.</param>
    public SipResponse(int status, string reason, IEnumerable<SipHeader> headers, ReadOnlyMemory<byte> body = default)
        : this(status, reason, headers, body, [])
    {
    }

    internal SipResponse(int status, string reason, IEnumerable<SipHeader> headers, ReadOnlyMemory<byte> body, IEnumerable<SipFault> seen)
        : base(headers, body, seen)
    {
        Status = status is >= 100 and <= 699 ? status : throw new ArgumentOutOfRangeException(nameof(status), status, null);
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
    }

    /// <summary>The number, 100 to 699.</summary>
    public int Status { get; }

    /// <summary>The words for people.</summary>
    public string Reason { get; }

    /// <summary>Whether more is to come (1xx).</summary>
    public bool IsProvisional => Status < 200;

    /// <summary>Whether the request was granted (2xx).</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether it names others to ask (3xx), in Contact.</summary>
    public bool IsRedirection => Status is >= 300 and < 400;

    /// <summary>What answered, such as <c>RTCC/6.0.0.0</c>; null where it does not say.</summary>
    public string? Server => Headers.First("Server");

    /// <summary>Why a server of Lync or Exchange refuses, as far as it says so well formed: <c>ms-diagnostics</c>, and its public form.</summary>
    public IReadOnlyList<MsDiagnostics> Diagnostics =>
    [
        .. Headers.Where(header => header.IsNamed(MsDiagnostics.HeaderName) || header.IsNamed(MsDiagnostics.PublicHeaderName))
            .Select(header => MsDiagnostics.TryParse(header.Value, out MsDiagnostics? diagnostics) ? diagnostics : null).OfType<MsDiagnostics>(),
    ];

    /// <summary>The reasons of the field Reason, as far as they are well formed.</summary>
    public IReadOnlyList<SipReason> Reasons =>
        [.. Headers.Elements("Reason").Select(text => SipReason.TryParse(text, out SipReason? reason) ? reason : null).OfType<SipReason>()];

    /// <summary>The warnings, as far as they are well formed.</summary>
    public IReadOnlyList<SipWarning> Warnings =>
        [.. Headers.Elements("Warning").Select(text => SipWarning.TryParse(text, out SipWarning? warning) ? warning : null).OfType<SipWarning>()];

    /// <inheritdoc/>
    public override string StartLine => Version + " " + Status.ToString(CultureInfo.InvariantCulture) + " " + Reason;
}
