using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace UmLync.Cli.Views;

/// <summary>
/// Text for the screen. Names come from the estate, where anybody may have chosen them: a control character in a name is shown
/// as a question mark and never reaches the terminal.
/// </summary>
internal static class Prose
{
    /// <summary>What is said beside, such as a reason.</summary>
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>What the eye looks for.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>What is wrong.</summary>
    public static Style Bad { get; } = new(Color.Red);

    /// <summary>What deserves a look.</summary>
    public static Style Doubtful { get; } = new(Color.Yellow);

    /// <summary>What is well.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>A text of its own.</summary>
    public static Paragraph Of(string text, Style? style = null) => new Paragraph().With(text, style);

    /// <summary>Goes on with a text.</summary>
    public static Paragraph With(this Paragraph paragraph, string text, Style? style = null) => paragraph.Append(Harmless(text), style);

    /// <summary>The text without anything that a terminal obeys.</summary>
    public static string Harmless(string text) => text.Any(IsHarmful)
        ? string.Concat(text.Select(character => IsHarmful(character) ? '?' : character))
        : text;

    // The format class holds the marks that turn the direction of writing, by which a name can pose as another.
    private static bool IsHarmful(char character) =>
        character != '\n' && (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
