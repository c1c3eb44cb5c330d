using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The line of a user or contact (<c>msRTCSIP-Line</c>, cmdlet property LineURI): <c>tel:+14255551297</c>, or with an extension
/// <c>tel:+14255551297;ext=51297</c>, which to Lync is another number (S-LPS Set-CsUser [C]). Lync wants the number in E.164
/// form; directories also hold local numbers, which are read and can be judged. The visual separators of RFC 3966
/// (<c>-.()</c>) mean nothing and are left out of comparisons (its section 5.1.1).
/// </summary>
public sealed class TelUri : TextValue<TelUri>
{
    private const string Scheme = "tel:";

    private static readonly char[] Separators = ['-', '.', '(', ')'];

    private readonly string _identity;

    private TelUri(string text, string number, string? extension, string identity)
        : base(text)
    {
        Number = number;
        Extension = extension;
        _identity = identity;
    }

    /// <summary>The number without separators: digits, after a plus sign where it is a global number.</summary>
    public string Number { get; }

    /// <summary>The extension (<c>;ext=</c>) without separators, where the line has one.</summary>
    public string? Extension { get; }

    /// <summary>The number in E.164 form; null where the line holds a local number.</summary>
    public E164Number? AsE164 => E164Number.TryParse(Number, out E164Number? number) ? number : null;

    /// <inheritdoc/>
    private protected override string Identity => _identity;

    /// <summary>Reads a line.</summary>
    /// <exception cref="UmLyncException">ValueIsNotTelUri: the text is not one.</exception>
    public static TelUri Parse(string text) =>
        TryParse(text, out TelUri? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotTelUri), text);

    /// <summary>Reads a line; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TelUri? value)
    {
        value = null;
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int tail = text.IndexOf(';');
        tail = tail < 0 ? text.Length : tail;
        string? number = WithoutSeparators(text.Substring(Scheme.Length, tail - Scheme.Length));
        if (number is null || !UriParameters.TryParse(text, tail, out IReadOnlyDictionary<string, string> parameters))
        {
            return false;
        }

        string? extension = null;
        if (parameters.TryGetValue("ext", out string? written))
        {
            extension = WithoutSeparators(written);
            if (extension is null || extension[0] == '+')
            {
                return false;
            }
        }

        value = new TelUri(text, number, extension, Canonical(text, number, extension, parameters));
        return true;
    }

    /// <summary>
    /// The digits of a number, after a plus sign where it begins with one; null when there is no digit or anything else.
    /// </summary>
    private static string? WithoutSeparators(string text)
    {
        int digits = 0;
        int separators = 0;
        for (int i = text.StartsWith('+') ? 1 : 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
            }
            else if (text[i] is '-' or '.' or '(' or ')')
            {
                separators++;
            }
            else
            {
                return null;
            }
        }

        return digits == 0 ? null : separators == 0 ? text : string.Concat(text.Split(Separators));
    }

    /// <summary>The same text for lines that mean the same: no separators, parameters in one order.</summary>
    private static string Canonical(string text, string number, string? extension, IReadOnlyDictionary<string, string> parameters)
    {
        if (parameters.Count == 0)
        {
            return text.Length == Scheme.Length + number.Length ? text : Scheme + number;
        }

        List<string> parts = [];
        foreach (KeyValuePair<string, string> parameter in parameters)
        {
            bool isExtension = string.Equals(parameter.Key, "ext", StringComparison.OrdinalIgnoreCase);
            parts.Add(";" + parameter.Key + "=" + (isExtension ? extension : parameter.Value));
        }

        parts.Sort(StringComparer.OrdinalIgnoreCase);
        return Scheme + number + string.Concat(parts);
    }
}
