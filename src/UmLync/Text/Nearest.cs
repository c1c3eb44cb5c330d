using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Text;

/// <summary>
/// The names nearest to one that is not there, so that an error about a slip of the keyboard shows the name that was meant.
/// Nearness is the Levenshtein distance without regard to case.
/// </summary>
public static class Nearest
{
    private const int AtMost = 3;

    /// <summary>Up to three names, nearest first, ties in alphabetical order.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> known) =>
        [.. known.OrderBy(candidate => Distance(name, candidate)).ThenBy(candidate => candidate, StringComparer.OrdinalIgnoreCase).Take(AtMost)];

    /// <summary>The nearest names in single quotes, separated by commas, or a dash when nothing is known.</summary>
    public static string Listed(string name, IEnumerable<string> known)
    {
        IReadOnlyList<string> nearest = To(name, known);
        return nearest.Count == 0 ? "-" : string.Join(", ", nearest.Select(candidate => "'" + candidate + "'"));
    }

    internal static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[right.Length];
    }
}
