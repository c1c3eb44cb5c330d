using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UmLync.Sip;

/// <summary>What is wrong with a part of a SIP message.</summary>
public enum SipFaultKind
{
    /// <summary>It does not follow the grammar.</summary>
    Malformed,

    /// <summary>It has to be there and is not.</summary>
    Missing,

    /// <summary>It is there more than once, and may be once.</summary>
    Repeated,

    /// <summary>It contradicts another part.</summary>
    Contradictory,

    /// <summary>It names a version of the protocol that nobody speaks.</summary>
    Unsupported,
}

/// <summary>Something that is wrong with a SIP message by RFC 3261, and yet lets it be read.</summary>
public sealed class SipFault : IEquatable<SipFault>
{
    /// <summary>What the first line is called among the parts of a message.</summary>
    public const string StartLine = "Start-Line";

    private const long MostForwards = 255;
    private const long MostSeconds = uint.MaxValue;

    private static readonly string[] Needed = ["Via", "From", "To", "Call-ID", "CSeq"];
    private static readonly string[] Single = ["From", "To", "Call-ID", "CSeq", "Max-Forwards", "Content-Length", "Content-Type", "Date", "Expires", "Retry-After"];

    internal SipFault(string part, SipFaultKind kind)
    {
        Part = part;
        Kind = kind;
    }

    /// <summary>The part: the long name of a header field, or <see cref="StartLine"/>.</summary>
    public string Part { get; }

    /// <summary>What is wrong with it.</summary>
    public SipFaultKind Kind { get; }

    /// <inheritdoc/>
    public bool Equals(SipFault? other) => other is not null && other.Part == Part && other.Kind == Kind;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SipFault);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Part) ^ (int)Kind;

    /// <inheritdoc/>
    public override string ToString() => Part + " " + Kind;

    /// <summary>What is wrong with the message; each thing once.</summary>
    internal static IReadOnlyList<SipFault> In(SipMessage message) =>
        [.. message.Seen.Concat(OfStart(message)).Concat(OfPresence(message.Headers)).Concat(OfValues(message.Headers)).Concat(OfSequence(message)).Distinct()];

    private static IEnumerable<SipFault> OfStart(SipMessage message)
    {
        if (message is not SipRequest request)
        {
            yield break;
        }

        if (!StringComparer.OrdinalIgnoreCase.Equals(request.Protocol, SipMessage.Version))
        {
            yield return new SipFault(StartLine, SipFaultKind.Unsupported);
        }
        else if (!SipText.IsToken(request.Method) || !SipAddress.IsUri(request.Uri) || request.Target?.HasHeaders == true)
        {
            yield return new SipFault(StartLine, SipFaultKind.Malformed);
        }
    }

    private static IEnumerable<SipFault> OfPresence(SipHeaders headers) =>
        Needed.Where(name => headers.First(name) is null).Select(name => new SipFault(name, SipFaultKind.Missing))
            .Concat(Single.Where(name => headers.All(name).Skip(1).Any()).Select(name => new SipFault(name, SipFaultKind.Repeated)));

    private static IEnumerable<SipFault> OfValues(SipHeaders headers) =>
        from rule in new (string Name, Func<string, bool> IsGood)[]
        {
            ("Via", text => SipText.Split(text, ',').All(part => SipVia.TryParse(part, out _))),
            ("From", text => SipAddress.TryParse(text, out _)),
            ("To", text => SipAddress.TryParse(text, out _)),
            ("Contact", text => text == "*" || SipText.Split(text, ',').All(part => SipAddress.TryParse(part, out _))),
            ("CSeq", text => SipSequence.TryParse(text, out _)),
            ("Max-Forwards", text => SipText.Number(text, MostForwards) is not null),
            ("Content-Length", text => SipText.Number(text, int.MaxValue) is not null),
            ("Expires", text => SipText.Number(text, MostSeconds) is not null),
            ("Retry-After", text => SipText.Number(text.Split([' ', '\t', ';', '('], 2)[0], MostSeconds) is not null),
            ("Warning", text => SipText.Split(text, ',').All(part => SipWarning.TryParse(part, out _))),
            ("Date", IsDate),
        }
        from value in headers.All(rule.Name)
        where !rule.IsGood(value)
        select new SipFault(rule.Name, SipFaultKind.Malformed);

    private static IEnumerable<SipFault> OfSequence(SipMessage message) =>
        message is SipRequest request && message.Sequence is { } sequence && sequence.Method != request.Method
            ? [new SipFault("CSeq", SipFaultKind.Contradictory)]
            : [];

    // The only zone is GMT (RFC 3261, section 20.17).
    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
