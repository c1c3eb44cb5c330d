using System.Collections.Generic;
using System.Globalization;

namespace UmLync.Diagnosis;

/// <summary>
/// The <c>ms-diagnostics</c> header by which a Lync server says why it refuses a request: a number, a reason and the server
/// (domain.md E.1). The numbers of Exchange Unified Messaging routing are 15000 to 15999.
/// </summary>
public sealed class SipDiagnostic : Observation
{
    /// <summary>The header with the given number.</summary>
    public SipDiagnostic(Sighting seen, int number)
        : base(seen) => Number = number;

    /// <summary>The number.</summary>
    public int Number { get; }

    /// <summary>The reason in the words of the server; null where the header has none.</summary>
    public string? Reason { get; init => field = value is null ? null : Secrets.Hide(value); }

    /// <summary>The FQDN of the server that says it; null where the header has none.</summary>
    public string? Source { get; init; }

    /// <summary>The application on that server, for example <c>ExumRouting</c>; null where the header has none.</summary>
    public string? Application { get; init; }

    /// <summary>
    /// The <c>Server</c> header of the response, for example <c>ExumRouting/7.0.0.0</c>; null where the diagnostic was not seen
    /// in a SIP message, or the message has no such header.
    /// </summary>
    public string? Server { get; init; }

    /// <summary>The status of the response, for example 500; null where the diagnostic was not seen in a response.</summary>
    public int? Status { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Texts => Reason is null ? [] : [Reason];

    /// <summary>The header in brief.</summary>
    public override string ToString() => "ms-diagnostics " + Number.ToString(CultureInfo.InvariantCulture)
        + (Reason is null ? string.Empty : " \"" + Reason + "\"") + (Source is null ? string.Empty : " (" + Source + ")");
}
