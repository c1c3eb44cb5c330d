using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// The telephone number of a contact, and how it is compared with those of dial plans and auto attendants. A line is
/// <c>tel:</c> with the number (domain.md B.4), the visual separators of RFC 3966 mean nothing, and an extension makes another
/// number of it. Everything beyond that is not guessed.
/// </summary>
internal static class ContactNumber
{
    private const string Scheme = "tel:";

    /// <summary>The number that Lync routes by, the display number where there is no line; unread where neither was read.</summary>
    public static Optional<string> Of(ExumContact contact) =>
        contact.LineUri.HasValue ? Bare(contact.LineUri.Value)
        : contact.DisplayNumber.HasValue ? contact.DisplayNumber.Value
        : contact.LineUri.IsRead || contact.DisplayNumber.IsRead ? Optional<string>.None : default;

    /// <summary>The same text for numbers that are the same.</summary>
    public static string Identity(string number) => LineOf(number) is { } line ? line.Extension is { } extension ? line.Number + ";ext=" + extension : line.Number : number;

    /// <summary>Compares two numbers.</summary>
    public static NumberMatch Compare(string one, string other) =>
        Identity(one) == Identity(other) ? NumberMatch.Same
        : LineOf(one)?.AsE164 is not null && LineOf(other)?.AsE164 is not null ? NumberMatch.Differs
        : NumberMatch.CannotTell;

    /// <summary>Compares a number with several: the same as one of them, or another than all of them.</summary>
    public static NumberMatch Compare(string number, IEnumerable<string> others)
    {
        NumberMatch[] matches = [.. others.Select(other => Compare(number, other))];
        return matches.Contains(NumberMatch.Same) ? NumberMatch.Same
            : matches.Contains(NumberMatch.CannotTell) ? NumberMatch.CannotTell
            : NumberMatch.Differs;
    }

    /// <summary>Whether the number is in E.164 form, which Lync asks for (domain.md B.2).</summary>
    public static bool IsE164(string number) => LineOf(number) is { Extension: null, AsE164: not null };

    /// <summary>The number as a contact has it: a plus sign and digits (domain.md B.5); null when it is not in E.164 form.</summary>
    public static string? Plain(string number) => LineOf(number) is { Extension: null, AsE164: { } plain } ? plain.ToString() : null;

    /// <summary>The line of the number (domain.md B.4).</summary>
    public static string Line(string number) => Scheme + number;

    private static string Bare(string line) => line.StartsWith(Scheme, System.StringComparison.OrdinalIgnoreCase) ? line.Substring(Scheme.Length) : line;

    private static TelUri? LineOf(string number) => TelUri.TryParse(Scheme + number.Replace(" ", string.Empty), out TelUri? line) ? line : null;
}
