using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// The objects of a table as Format-Table prints it: a head, a line of dashes below it, and a row for each object. A column
/// begins where its dashes begin; the last goes to the end of the line.
/// </summary>
internal static class PrintedTable
{
    private static readonly Regex Dashes = new(@"^\s*-+(?:\s+-+)*\s*$", RegexOptions.CultureInvariant);

    /// <summary>The objects that the passage shows; none where it is no table.</summary>
    public static IEnumerable<Observation> In(Passage passage)
    {
        string[] lines = passage.Text.Split('\n');
        int rule = Array.FindIndex(lines, line => line.Length > 0 && Dashes.IsMatch(line));
        if (rule < 1)
        {
            yield break;
        }

        int[] starts = [.. Regex.Matches(lines[rule], "-+").Cast<Match>().Select(match => match.Index)];
        string[] names = [.. Cells(lines[rule - 1], starts)];
        for (int row = rule + 1; row < lines.Length; row++)
        {
            Sighting seen = new(passage.Seen.Input, passage.Seen.Line + row);
            yield return EventBuilder.Of(seen, [.. Cells(lines[row], starts).Select((cell, place) => new KeyValuePair<string, string>(names[place], cell))]);
        }
    }

    private static IEnumerable<string> Cells(string line, int[] starts)
    {
        for (int column = 0; column < starts.Length; column++)
        {
            int start = Math.Min(starts[column], line.Length);
            int end = column + 1 < starts.Length ? Math.Min(starts[column + 1], line.Length) : line.Length;
            yield return line.Substring(start, end - start).Trim();
        }
    }
}
