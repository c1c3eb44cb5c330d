using System;
using System.Collections.Generic;
using System.Globalization;

namespace UmLync.CallTrace;

/// <summary>What an answer of a SIP server says, as far as it tells why a call fails or where it goes.</summary>
public sealed class TraceAnswer
{
    /// <summary>An answer with the status (RFC 3261, section 21).</summary>
    public TraceAnswer(int status, string phrase)
    {
        Status = status;
        Phrase = phrase ?? throw new ArgumentNullException(nameof(phrase));
    }

    /// <summary>The status, for example 200 or 302.</summary>
    public int Status { get; }

    /// <summary>The words beside it, which are for people.</summary>
    public string Phrase { get; }

    /// <summary>The values of its <c>ms-diagnostics</c> headers (domain.md E.1).</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>The value of its <c>Server</c> header; null where it has none.</summary>
    public string? Server { get; init; }

    /// <summary>Where it sends the call: the first of its contacts; null where it names none that can be read.</summary>
    public RedirectContact? Contact { get; init; }

    /// <summary>Whether it says yes.</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>Whether it sends the call on.</summary>
    public bool IsRedirect => Status is >= 300 and <= 399;

    /// <summary>The status line, for example <c>200 OK</c>.</summary>
    public override string ToString() => Status.ToString(CultureInfo.InvariantCulture) + (Phrase.Length == 0 ? string.Empty : " " + Phrase);
}
