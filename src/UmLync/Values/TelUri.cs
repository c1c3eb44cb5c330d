using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The line of a user or contact (<c>msRTCSIP-Line</c>, cmdlet property LineURI): <c>tel:+14255550100</c>, with an extension
/// where several users share a number (<c>tel:+14255550100;ext=100</c>). Lync wants the number in E.164 form; directories
/// also hold local numbers, which are read and can be judged. The visual separators of RFC 3966 (<c>-.()</c>) mean nothing
/// and are left out of comparisons (its section 5).
/// </summary>
public sealed class TelUri : TextValue<TelUri>
{
    private const string Scheme = "tel:";
    private readonly string _identity;

    private TelUri(string text, string number, string? extension, string parameters)
        : base(text)
    {
        Number = number;
        Extension = extension;
        _identity = Scheme + number + parameters;
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
        bool isGlobal = tail > Scheme.Length && text[Scheme.Length] == '+';
        string? number = Digits(text.AsSpan(Scheme.Length, tail - Scheme.Length).Slice(isGlobal ? 1 : 0));
        if (number is null || !UriParameters.TryParse(text, tail, out IReadOnlyDictionary<string, string> parameters))
        {
            return false;
        }

        string? extension = null;
        if (parameters.TryGetValue("ext", out string? written))
        {
            extension = Digits(written.AsSpan());
            if (extension is null)
            {
                return false;
            }
        }

        value = new TelUri(text, isGlobal ? "+" + number : number, extension, Canonical(parameters, extension));
        return true;
    }

    /// <summary>The digits of a number, its visual separators left out; null when there are none, or there is anything else.</summary>
    private static string? Digits(ReadOnlySpan<char> text)
    {
        StringBuilder digits = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c is not ('-' or '.' or '(' or ')'))
            {
                return null;
            }
        }

        return digits.Length > 0 ? digits.ToString() : null;
    }

    private static string Canonical(IReadOnlyDictionary<string, string> parameters, string? extension)
    {
        if (parameters.Count == 0)
        {
            return string.Empty;
        }

        List<string> parts = [];
        foreach (KeyValuePair<string, string> parameter in parameters)
        {
            bool isExtension = string.Equals(parameter.Key, "ext", StringComparison.OrdinalIgnoreCase);
            parts.Add(";" + parameter.Key + "=" + (isExtension ? extension : parameter.Value));
        }

        parts.Sort(StringComparer.OrdinalIgnoreCase);
        return string.Concat(parts);
    }
}
