namespace UmLync.Commands;

/// <summary>
/// Characters that a reviewer does not see, or that show a line otherwise than it runs: control characters and line breaks,
/// format characters such as those that reverse the direction of writing, and halves of surrogate pairs. The list is fixed, so
/// that a script is the same on every machine. Source: Unicode general categories Cc, Cf, Cs, Zl and Zp.
/// </summary>
internal static class Unprintable
{
    /// <summary>Whether the character at the index must not stand in a script as it is.</summary>
    public static bool IsAt(string text, int index)
    {
        char character = text[index];
        return char.IsControl(character) || IsFormat(character) || IsHalfPair(text, index) || IsTag(text, index);
    }

    private static bool IsFormat(char character) => character is
        '\u00AD' or (>= '\u0600' and <= '\u0605') or '\u061C' or '\u06DD' or '\u070F' or '\u180E' or (>= '\u200B' and <= '\u200F')
        or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');

    private static bool IsHalfPair(string text, int index) =>
        (char.IsHighSurrogate(text[index]) && !(index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])))
        || (char.IsLowSurrogate(text[index]) && !(index > 0 && char.IsHighSurrogate(text[index - 1])));

    /// <summary>The tags U+E0000 to U+E007F, which show nothing at all.</summary>
    private static bool IsTag(string text, int index) =>
        (text[index] == '\uDB40' && index + 1 < text.Length && text[index + 1] is >= '\uDC00' and <= '\uDC7F')
        || (text[index] is >= '\uDC00' and <= '\uDC7F' && index > 0 && text[index - 1] == '\uDB40');
}
