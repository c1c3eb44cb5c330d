using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace UmLync.Reporting;

/// <summary>
/// Writes blocks as Markdown (CommonMark with the tables of GitHub). Names come from the estate, where anybody may have chosen
/// them: nothing in a name becomes markup, a link or a line of its own.
/// </summary>
internal static class MarkdownRenderer
{
    private static readonly HashSet<char> Markup = [.. "\\`*_[]<>|~#&$"];

    // What GitHub makes a link of without any markup, and how many of its characters stand before the one to escape.
    private static readonly (string Text, int Before)[] Links = [("://", 0), ("www.", 3), ("mailto:", 6), ("xmpp:", 4)];

    public static string Render(IEnumerable<Block> blocks) => string.Join("\n", blocks.Select(Render));

    /// <summary>The text with everything escaped that Markdown gives a meaning to.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (Markup.Contains(letter) || Links.Any(link => i >= link.Before && IsAt(text, i - link.Before, link.Text)))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        }

        return escaped.ToString();
    }

    private static string Render(Block block) => block switch
    {
        Block.Heading heading => new string('#', heading.Level) + " " + Escape(heading.Text) + "\n",
        Block.Paragraph paragraph => AtLineStart(Escape(paragraph.Text)) + "\n",
        Block.Items items => string.Concat(items.Texts.Select((text, index) => Mark(items, index) + AtLineStart(Escape(text)) + "\n")),
        Block.Table table => Row(table.Columns) + Row(table.Columns.Select(_ => "---"), isRule: true) + string.Concat(table.Rows.Select(row => Row(row))),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Row(IEnumerable<string> cells, bool isRule = false) =>
        "| " + string.Join(" | ", cells.Select(cell => isRule ? cell : string.Join("<br>", cell.Split('\n').Select(Escape)))) + " |\n";

    private static string Mark(Block.Items items, int index) =>
        items.IsNumbered ? (index + 1).ToString(CultureInfo.InvariantCulture) + ". " : "* ";

    /// <summary>A sign or a number at the start of a line would begin a list.</summary>
    private static string AtLineStart(string text)
    {
        string trimmed = text.TrimStart();
        int digits = trimmed.TakeWhile(char.IsDigit).Count();
        bool beginsNumber = digits > 0 && digits < trimmed.Length && trimmed[digits] is '.' or ')';
        return beginsNumber ? trimmed.Insert(digits, "\\") : trimmed.Length > 0 && trimmed[0] is '-' or '+' or '=' ? "\\" + trimmed : trimmed;
    }

    private static bool IsAt(string text, int index, string part) =>
        string.Compare(text, index, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
