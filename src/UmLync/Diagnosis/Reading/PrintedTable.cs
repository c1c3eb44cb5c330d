using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// The objects of a table as Format-Table prints it: a head, a line of dashes below it, and a row for each object. A column
/// begins where its dashes begin, but for numbers and truth values: they end with the dashes, and may begin before them.
/// </summary>
internal static class PrintedTable
{
    private static readonly Regex Dashes = new(@"^\s*-+(?:\s+-+)*\s*$", RegexOptions.CultureInvariant);

    /// <summary>The objects that the text shows; none where it is no table.</summary>
    public static IEnumerable<Observation> In(Sighting seen, string text)
    {
        string[] lines = text.Split('\n');
        int rule = RuleIn(lines);
        if (rule < 1)
        {
            yield break;
        }

        (int Start, int End)[] columns = ColumnsOf(lines[rule]);
        string[] names = [.. Cells(lines[rule - 1], columns).Select(cell => cell.Trim())];
        for (int row = rule + 1; row < lines.Length; row++)
        {
            yield return EventBuilder.Of(
                new Sighting(seen.Input, seen.Line + row), [.. Cells(lines[row], columns).Select((cell, place) => new KeyValuePair<string, string>(names[place], cell.Trim()))]);
        }
    }

    /// <summary>The text without what stands in columns of PINs and passwords.</summary>
    public static string WithoutSecrets(string text)
    {
        string[] lines = text.Split('\n');
        int rule = RuleIn(lines);
        if (rule < 1)
        {
            return text;
        }

        (int Start, int End)[] columns = ColumnsOf(lines[rule]);
        bool[] isSecret = [.. Cells(lines[rule - 1], columns).Select(Secrets.IsNameOfOne)];
        return isSecret.Contains(true)
            ? string.Join("\n", lines.Select((line, row) => row <= rule ? line : string.Concat(Cells(line, columns).Select((cell, place) => isSecret[place] ? Secrets.Hidden + " " : cell))))
            : text;
    }

    private static int RuleIn(string[] lines) => Array.FindIndex(lines, line => line.Length > 0 && Dashes.IsMatch(line));

    private static (int Start, int End)[] ColumnsOf(string rule) => [.. Regex.Matches(rule, "-+").Cast<Match>().Select(match => (match.Index, match.Index + match.Length))];

    private static IEnumerable<string> Cells(string line, (int Start, int End)[] columns)
    {
        int start = 0;
        for (int column = 0; column < columns.Length; column++)
        {
            int end = column + 1 < columns.Length ? Boundary(line, columns[column].End, columns[column + 1].Start) : line.Length;
            yield return line.Substring(start, end - start);
            start = end;
        }
    }

    // Between two columns is always a space. Where none is before the dashes of the next, its value is one that ends with them.
    private static int Boundary(string line, int endOfDashes, int startOfNext)
    {
        if (startOfNext >= line.Length)
        {
            return line.Length;
        }

        int space = line.LastIndexOf(' ', startOfNext - 1, startOfNext - endOfDashes);
        return space < 0 ? startOfNext : space + 1;
    }
}
