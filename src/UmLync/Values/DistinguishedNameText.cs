using System;
using System.Globalization;
using System.Text;

namespace UmLync.Values;

/// <summary>The escapes of RFC 4514, sections 2.4 and 3: a backslash before the character itself or two hexadecimal digits.</summary>
internal static class DistinguishedNameText
{
    private const string Special = "\"+,;<>\\";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A value as it stands in a name: what would be read as syntax has a backslash before it.</summary>
    public static string Escape(string value)
    {
        StringBuilder escaped = new(value.Length + 4);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isEdgeSpace = c == ' ' && (i == 0 || i == value.Length - 1);
            if (c == '\0')
            {
                escaped.Append("\\00");
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

    /// <summary>The first separator from the start that has no backslash before it; the end of the text where there is none.</summary>
    public static int IndexOfSeparator(string text, int start, char separator)
    {
        for (int i = start; i < text.Length; i++)
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

        return text.Length;
    }

    /// <summary>The first character from the start that is not a space.</summary>
    public static int SkipSpaces(string text, int start)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        return start;
    }

    /// <summary>
    /// Reads <c>attribute=value</c>; the identity is the same for every way to write the same part, with each separator that
    /// belongs to the value as its hexadecimal escape.
    /// </summary>
    public static bool TryReadPart(string text, out string attribute, out string value, out string identity)
    {
        value = identity = string.Empty;
        int equals = text.IndexOf('=');
        attribute = equals < 0 ? string.Empty : text.Substring(0, equals).Trim(' ');
        if (!IsAttribute(attribute))
        {
            return false;
        }

        string written = TrimUnescaped(text.Substring(equals + 1));
        if (written.StartsWith('#'))
        {
            value = written;
            identity = attribute + "=" + written;
            return IsHexString(written);
        }

        if (Unescape(written) is not { Length: > 0 } unescaped)
        {
            return false;
        }

        value = unescaped;
        identity = attribute + "=" + EscapeInHex(unescaped.Trim(' '));
        return true;
    }

    /// <summary>A short name (RFC 4512: a letter, then letters, digits, hyphens) or an object identifier in dots.</summary>
    private static bool IsAttribute(string text)
    {
        bool isOid = text.Length > 0 && char.IsAsciiDigit(text[0]);
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

        return text.Length > 0 && before != '.' && (isOid || char.IsAsciiLetter(text[0]));
    }

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

    /// <summary>The value without its escapes; null where one is malformed or a special character stands bare.</summary>
    private static string? Unescape(string text)
    {
        if (text.IndexOfAny([.. Special, '\0']) < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (c != '\\')
            {
                if (c == '\0' || Special.Contains(c))
                {
                    return null;
                }

                plain.Append(c);
                i++;
            }
            else if (IsHexPair(text, i))
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
            else if (i + 1 < text.Length && (Special.Contains(text[i + 1]) || text[i + 1] is ' ' or '#' or '='))
            {
                plain.Append(text[i + 1]);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return plain.ToString();
    }

    private static bool IsHexPair(string text, int start) =>
        start + 2 < text.Length && text[start] == '\\' && char.IsAsciiHexDigit(text[start + 1]) && char.IsAsciiHexDigit(text[start + 2]);

    /// <summary>Hexadecimal pairs in a row are the bytes of UTF-8 text.</summary>
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

    private static string EscapeInHex(string value)
    {
        StringBuilder escaped = new(value.Length);
        foreach (char c in value)
        {
            if (Special.Contains(c) || c is '#' or '=')
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
}
