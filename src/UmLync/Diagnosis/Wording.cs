using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace UmLync.Diagnosis;

/// <summary>
/// Comparing words as they come out of consoles: without regard to case, accents, spaces, line breaks, the kind of quotation
/// mark or dash, and full or half width, so that a message that a narrow window has wrapped is still the message.
/// </summary>
internal static class Wording
{
    // A paragraph is a few lines; what is longer is a dump, and its beginning and end are not worth more than its time.
    private const int Longest = 65_536;

    /// <summary>The text in the form in which texts are compared.</summary>
    public static string Folded(string text)
    {
        StringBuilder folded = new(Math.Min(text.Length, Longest));
        foreach (char character in Decomposed(text.Length > Longest ? text.Substring(0, Longest) : text))
        {
            if (!char.IsWhiteSpace(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(Plain(character));
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// The forms in which an exported phrase may stand. Windows PowerShell writes CSV in ASCII unless told otherwise, which makes
    /// a question mark of each accented letter; other tools read UTF-8 as if it were the code page of the country.
    /// </summary>
    public static IReadOnlyList<string> FormsOf(string phrase)
    {
        string folded = Folded(phrase);
        bool isMostlyLatin = folded.All(character => character < '\u0250');
        return isMostlyLatin && phrase.Any(character => character > '\u007F')
            ? [.. new[] { phrase, Marred(phrase, "?"), Marred(phrase, "??"), Marred(phrase, "\uFFFD"), Misread(phrase) }.Select(Folded).Distinct()]
            : [folded];
    }

    private static string Decomposed(string text)
    {
        if (text.All(character => character < '\u0080'))
        {
            return text;
        }

        // Half of a pair cannot be normalized, and no phrase of ours has one.
        string whole = text.Any(char.IsSurrogate) ? string.Concat(text.Where(character => !char.IsSurrogate(character))) : text;
        return whole.Normalize(NormalizationForm.FormKD);
    }

    private static char Plain(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201B' or '`' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ => char.ToLowerInvariant(character),
    };

    private static string Marred(string phrase, string mark) =>
        string.Concat(phrase.Select(character => character > '\u007F' ? mark : character.ToString()));

    private static string Misread(string phrase) => string.Concat(Encoding.UTF8.GetBytes(phrase).Select(octet => (char)octet));
}
