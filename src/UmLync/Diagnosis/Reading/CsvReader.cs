using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// Reads what Export-Csv and Event Viewer write (RFC 4180, with comma, semicolon or tab). Event Viewer heads five columns and
/// writes six: the last is the message.
/// </summary>
internal static class CsvReader
{
    private const int LongestRow = 1 << 20;
    private const string MessageColumn = "Message";

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>Whether the line heads a table: all its cells are quoted, or they name the fields of an event, or one of them a secret.</summary>
    public static bool IsHead(string line)
    {
        if (DelimiterOf(line) is not { } delimiter)
        {
            return false;
        }

        string head = line.Trim();
        return (head.StartsWith('"') && head.EndsWith('"') && head.Contains("\"" + delimiter + "\"")) || NamesEvent(Cells(line, delimiter)) || NamesSecret(Cells(line, delimiter));
    }

    /// <summary>The rows of the table, whose head is the next line.</summary>
    public static IEnumerable<Observation> Read(TextInput input)
    {
        string line = input.Take()!;
        char delimiter = DelimiterOf(line)!.Value;
        List<string> head = Cells(line, delimiter);
        while (input.Take() is { } first)
        {
            Sighting seen = input.Here;
            List<string> cells = Cells(Row(first, input), delimiter);
            if (cells.Exists(cell => cell.Length > 0))
            {
                yield return EventBuilder.Of(seen, Fields(head, cells));
            }
        }
    }

    private static List<KeyValuePair<string, string>> Fields(List<string> head, List<string> cells) =>
        [.. cells.Select((cell, place) => new KeyValuePair<string, string>(place < head.Count ? head[place].Trim() : MessageColumn, cell))];

    private static bool NamesEvent(List<string> head) =>
        head.Exists(cell => EventFields.Of(cell) == EventField.Number) && head.Exists(cell => EventFields.Of(cell) is EventField.Provider or EventField.Message);

    // Where one column has to be hidden, it has to be known which it is.
    private static bool NamesSecret(List<string> head) =>
        head.Exists(Secrets.IsNameOfOne) && head.TrueForAll(cell => cell.Trim().Length > 0 && cell.Trim().All(character => char.IsLetterOrDigit(character) || character == '_'));

    // A quoted cell may hold line breaks: the row ends where no quotation mark is open.
    private static string Row(string first, TextInput input)
    {
        if (IsWhole(first))
        {
            return first;
        }

        StringBuilder row = new(first);
        bool isOpen = true;
        while (isOpen && row.Length < LongestRow && input.Take() is { } next)
        {
            row.Append('\n').Append(next);
            isOpen = IsWhole(next);
        }

        return row.ToString();
    }

    private static bool IsWhole(string text) => text.Count(character => character == '"') % 2 == 0;

    private static List<string> Cells(string row, char delimiter)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int place = 0; place < row.Length; place++)
        {
            char character = row[place];
            if (character == '"' && isQuoted && place + 1 < row.Length && row[place + 1] == '"')
            {
                cell.Append('"');
                place++;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == delimiter && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    private static char? DelimiterOf(string line) =>
        Delimiters.Where(delimiter => line.Contains(delimiter)).OrderByDescending(delimiter => line.Count(character => character == delimiter)).Cast<char?>().FirstOrDefault();
}
