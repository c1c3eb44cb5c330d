using System.Globalization;
using UmLync.Text;

namespace UmLync.Cli;

/// <summary>Sentences of the command line, in the language of the user.</summary>
internal static class Phrase
{
    /// <summary>The text under the id, filled.</summary>
    public static string Of(string id, params string[] arguments) => new Message(id, arguments).ToString();

    /// <summary>A number, the same in every language.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
