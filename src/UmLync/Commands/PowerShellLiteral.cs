using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace UmLync.Commands;

/// <summary>
/// Values as PowerShell writes them. Every text is a single-quoted string, in which nothing is special but the quote; PowerShell
/// takes four typographic quotes for that too, so that all five are doubled. What cannot be seen, line breaks included, stands
/// as its number: <c>('a' + [char]0x000A + 'b')</c>. Source: about_Quoting_Rules, and the language's own tokenizer.
/// </summary>
internal static class PowerShellLiteral
{
    /// <summary>The text.</summary>
    public static string Of(string text)
    {
        if (!Enumerable.Range(0, text.Length).Any(index => Unprintable.IsAt(text, index)))
        {
            return Quoted(text);
        }

        List<string> parts = [];
        StringBuilder run = new();
        for (int index = 0; index < text.Length; index++)
        {
            if (!Unprintable.IsAt(text, index))
            {
                run.Append(text[index]);
                continue;
            }

            // The first part is a string, even if empty: what is added to a character need not be a text.
            if (run.Length > 0 || parts.Count == 0)
            {
                parts.Add(Quoted(run.ToString()));
                run.Clear();
            }

            parts.Add("[char]0x" + ((int)text[index]).ToString("X4", CultureInfo.InvariantCulture));
        }

        if (run.Length > 0)
        {
            parts.Add(Quoted(run.ToString()));
        }

        return "(" + string.Join(" + ", parts) + ")";
    }

    /// <summary>The Boolean.</summary>
    public static string Of(bool flag) => flag ? "$true" : "$false";

    /// <summary>The number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('\'');
        foreach (char character in text)
        {
            quoted.Append(character);
            if (character is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B')
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('\'').ToString();
    }
}
