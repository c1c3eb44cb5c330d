using System.CommandLine;
using System.Globalization;
using UmLync.Cli.Text;
using UmLync.Text;

namespace UmLync.Cli;

/// <summary>Options whose value is a whole number.</summary>
internal static class WholeNumber
{
    /// <summary>The value of the option, or the usual one.</summary>
    /// <exception cref="UmLyncException">CountIsWrong: the value is no such number.</exception>
    public static int Of(ParseResult line, Option<string> option, int usual, int least, int most)
    {
        string? text = line.GetValue(option);
        if (text is null)
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most
            ? count
            : throw new UmLyncException(new Message(nameof(CliMessages.CountIsWrong), option.Name, text, Phrase.Number(least), Phrase.Number(most)));
    }
}
