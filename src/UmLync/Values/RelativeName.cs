using System;
using System.Collections.Generic;

namespace UmLync.Values;

/// <summary>
/// One step of a distinguished name: <c>CN=Akers\, Kim</c>. A multi-valued one (<c>CN=a+OU=b</c>) has several parts without
/// order, of which the first as written gives attribute and value.
/// </summary>
internal sealed class RelativeName
{
    private RelativeName(string attribute, string value, string identity)
    {
        Attribute = attribute;
        Value = value;
        Identity = identity;
    }

    /// <summary>The attribute type: a short name such as <c>CN</c>, or an object identifier.</summary>
    public string Attribute { get; }

    /// <summary>The value without escapes; a value in hexadecimal BER (<c>#04024869</c>) as it stands.</summary>
    public string Value { get; }

    /// <summary>The same text for every way to write the same step, but for case.</summary>
    public string Identity { get; }

    /// <summary>The first separator in the range that has no backslash before it; the end of the range where there is none.</summary>
    public static int IndexOfSeparator(string text, int start, int end, char separator)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Reads the step in the given range; null when there is none.</summary>
    public static RelativeName? Read(string text, int start, int end)
    {
        RelativeName? first = null;
        List<string> identities = [];
        while (true)
        {
            int plus = IndexOfSeparator(text, start, end, '+');
            if (ReadPart(text.Substring(start, plus - start)) is not { } part)
            {
                return null;
            }

            first ??= part;
            identities.Add(part.Identity);
            if (plus == end)
            {
                break;
            }

            start = plus + 1;
        }

        identities.Sort(StringComparer.OrdinalIgnoreCase);
        return new RelativeName(first.Attribute, first.Value, string.Join("+", identities));
    }

    /// <summary>A short name (RFC 4512, section 1.4: a letter, then letters, digits, hyphens) or numbers with dots.</summary>
    public static bool IsAttribute(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        bool isOid = char.IsAsciiDigit(text![0]);
        char before = '.';
        foreach (char c in text)
        {
            bool fits = isOid ? char.IsAsciiDigit(c) || (c == '.' && before != '.') : char.IsAsciiLetterOrDigit(c) || c == '-';
            if (!fits)
            {
                return false;
            }

            before = c;
        }

        return before != '.' && (isOid || char.IsAsciiLetter(text[0]));
    }

    private static RelativeName? ReadPart(string text)
    {
        int equals = text.IndexOf('=');
        string attribute = equals < 0 ? string.Empty : text.Substring(0, equals).Trim(' ');
        string written = TrimUnescaped(text.Substring(equals + 1));
        if (!IsAttribute(attribute))
        {
            return null;
        }

        if (written.StartsWith('#'))
        {
            return IsHexString(written) ? new RelativeName(attribute, written, attribute + "=" + written) : null;
        }

        return NameEscapes.Unescape(written) is { Length: > 0 } value
            ? new RelativeName(attribute, value, attribute + "=" + NameEscapes.EscapeForComparison(value.Trim(' ')))
            : null;
    }

    /// <summary>The text without the spaces around it, but with a last space that a backslash makes part of the value.</summary>
    private static string TrimUnescaped(string text)
    {
        string trimmed = text.TrimEnd(' ');
        int backslashes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        bool lastSpaceIsEscaped = backslashes % 2 == 1 && trimmed.Length < text.Length;
        return (lastSpaceIsEscaped ? trimmed + " " : trimmed).TrimStart(' ');
    }

    private static bool IsHexString(string text)
    {
        foreach (char c in text.AsSpan(1))
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return text.Length > 1 && text.Length % 2 == 1;
    }
}
