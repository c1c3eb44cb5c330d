using System;

namespace UmLync.Values;

/// <summary>The characters that a part of a SIP or tel URI may hold: letters, digits, some marks, and %HH for the rest.</summary>
internal static class UriCharacters
{
    /// <summary>Whether the text holds nothing but letters, digits, the given marks and well-formed escapes.</summary>
    public static bool AllIn(ReadOnlySpan<char> text, string marks)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    return false;
                }

                i += 2;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && !marks.Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}
