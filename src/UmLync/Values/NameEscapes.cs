using System.Globalization;
using System.Text;

namespace UmLync.Values;

/// <summary>
/// The escapes in a distinguished name: a backslash before the character itself, or before two hexadecimal digits that are a
/// byte of UTF-8 text (RFC 4514, sections 2.4 and 3).
/// </summary>
internal static class NameEscapes
{
    /// <summary>The characters that a value can only hold escaped.</summary>
    private const string Special = "\"+,;<>\\";

    private static readonly char[] NeverBare = [.. Special, '#', '\0'];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// A value as it stands in a name: what would be read as syntax has a backslash before it, and control characters are written
    /// in hexadecimal, because servers skip a tab at the edge like a space (Active Directory asks for it for line ends).
    /// </summary>
    public static string Escape(string value)
    {
        StringBuilder escaped = new(value.Length + 4);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isEdgeSpace = c == ' ' && (i == 0 || i == value.Length - 1);
            if (c is < ' ' or '\u007f')
            {
                escaped.Append('\\').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else if (isEdgeSpace || Special.Contains(c) || (c == '#' && i == 0))
            {
                escaped.Append('\\').Append(c);
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>One spelling for each value, in which no separator of names stands as itself.</summary>
    public static string EscapeForComparison(string value)
    {
        if (value.IndexOfAny(NeverBare) < 0)
        {
            return value;
        }

        StringBuilder escaped = new(value.Length);
        foreach (char c in value)
        {
            if (Special.Contains(c) || c == '#')
            {
                escaped.Append('\\').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The value without its escapes; null where one is malformed or a special character stands bare.</summary>
    public static string? Unescape(string text)
    {
        if (text.IndexOfAny(NeverBare) < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (IsHexPair(text, i))
            {
                int start = i;
                while (IsHexPair(text, i))
                {
                    i += 3;
                }

                if (Decode(text.Substring(start, i - start)) is not { } decoded)
                {
                    return null;
                }

                plain.Append(decoded);
            }
            else if (c == '\\')
            {
                if (i + 1 == text.Length || !(Special.Contains(text[i + 1]) || text[i + 1] is ' ' or '#' or '='))
                {
                    return null;
                }

                plain.Append(text[i + 1]);
                i += 2;
            }
            else if (c == '\0' || Special.Contains(c))
            {
                return null;
            }
            else
            {
                plain.Append(c);
                i++;
            }
        }

        return plain.ToString();
    }

    private static bool IsHexPair(string text, int start) =>
        start + 2 < text.Length && text[start] == '\\' && char.IsAsciiHexDigit(text[start + 1]) && char.IsAsciiHexDigit(text[start + 2]);

    private static string? Decode(string pairs)
    {
        byte[] bytes = new byte[pairs.Length / 3];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = byte.Parse(pairs.Substring((3 * i) + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
