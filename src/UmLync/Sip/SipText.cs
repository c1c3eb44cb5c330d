using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace UmLync.Sip;

/// <summary>The few rules of RFC 3261, section 25.1, that all header fields share.</summary>
internal static class SipText
{
    private const string TokenMarks = "-.!%*_+`'~";

    /// <summary>Whether the text is a token, such as a method or the name of a header field.</summary>
    public static bool IsToken(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !TokenMarks.Contains(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Whether a line can hold the text: a break would begin another header field, and a NUL ends it for some.</summary>
    public static bool FitsLine(string text) => text.IndexOfAny(['\r', '\n', '\0']) < 0;

    /// <summary>The number, written in digits only and not above the limit; leading zeros are harmless. Null where it is none.</summary>
    public static long? Number(string text, long most)
    {
        string digits = text.TrimStart('0');
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return null;
            }
        }

        return text.Length == 0 || digits.Length > 18 ? null
            : digits.Length == 0 ? 0
            : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is var number && number <= most ? number : null;
    }

    /// <summary>The parts between the separators, trimmed; one inside quotation marks or angle brackets separates nothing.</summary>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        List<string> parts = [];
        int start = 0;
        while (start <= text.Length)
        {
            int end = Find(text, start, separator);
            end = end < 0 ? text.Length : end;
            parts.Add(text.Substring(start, end - start).Trim());
            start = end + 1;
        }

        return parts;
    }

    /// <summary>Where the character stands outside of quotation marks and angle brackets; -1 where it does not.</summary>
    public static int Find(string text, int start, char sought)
    {
        bool isQuoted = false;
        bool isBracketed = false;
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (isQuoted)
            {
                at += c == '\\' ? 1 : 0;
                isQuoted = c != '"';
            }
            else if (c == sought && !isBracketed)
            {
                return at;
            }
            else
            {
                isQuoted = c == '"' && !isBracketed;
                isBracketed = isBracketed ? c != '>' : c == '<';
            }
        }

        return -1;
    }

    /// <summary>What stands between the quotation marks, without the escapes; null where the whole text is no quoted string.</summary>
    public static string? Unquoted(string text)
    {
        if (text.Length < 2 || text[0] != '"')
        {
            return null;
        }

        StringBuilder content = new();
        for (int at = 1; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"')
            {
                return at == text.Length - 1 ? content.ToString() : null;
            }

            if (c == '\\' && ++at == text.Length)
            {
                return null;
            }

            content.Append(text[at]);
        }

        return null;
    }

    /// <summary>The text as a quoted string.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
