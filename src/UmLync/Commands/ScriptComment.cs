using System;
using System.Globalization;
using System.Linq;
using System.Text;
using UmLync.Text;

namespace UmLync.Commands;

/// <summary>
/// Texts as comments of a script, one line each. Names from the estate stand in them, and none may end the comment, begin
/// another line, or turn the comment into something that PowerShell obeys.
/// </summary>
internal static class ScriptComment
{
    private const string SignatureMark = "sig#beginsignatureblock";

    // PowerShell takes a comment for the mark up to ten edits away from it. Some more, for what it counts otherwise.
    private const int TooNear = 14;

    /// <summary>The comment line, indented behind its mark.</summary>
    public static string Line(string text, int indent = 1)
    {
        string visible = Visible(text);
        return "#" + new string(' ', indent) + visible + (LooksLikeSignature(visible) ? " " + new string('.', SignatureMark.Length + TooNear) : string.Empty);
    }

    private static string Visible(string text)
    {
        StringBuilder visible = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            _ = Unprintable.IsAt(text, index)
                ? visible.Append("<U+").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture)).Append('>')
                : visible.Append(text[index]);
        }

        return visible.ToString();
    }

    /// <summary>
    /// Whether PowerShell would take the comment for the beginning of a signature, white space and case aside, and refuse every
    /// command after it. A dial plan with such a name would cut the script off.
    /// </summary>
    private static bool LooksLikeSignature(string text)
    {
        string dense = new([.. text.Where(character => !char.IsWhiteSpace(character))]);
        return Math.Abs(dense.Length - SignatureMark.Length) <= TooNear && Nearest.Distance(dense, SignatureMark) <= TooNear;
    }
}
