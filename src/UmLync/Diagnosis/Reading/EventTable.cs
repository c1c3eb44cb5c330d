using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// Reads the table that Get-WinEvent prints: the provider on a line of its own, then a head, and a line for each event whose
/// number ends where <c>Id</c> ends in the head.
/// </summary>
internal static class EventTable
{
    private static readonly Regex Head = new(@"^\s*TimeCreated\s+(?<id>Id)\s+", RegexOptions.CultureInvariant);

    /// <summary>Whether the line is the head of such a table.</summary>
    public static bool IsHead(string line) => Head.IsMatch(line);

    /// <summary>The events below the head, which was taken last.</summary>
    public static IEnumerable<Observation> Read(string head, string? provider, TextInput input)
    {
        Group id = Head.Match(head).Groups["id"];
        int end = id.Index + id.Length;
        while (input.Peek() is { } line && line.Trim().Length > 0)
        {
            input.Take();
            if (line.Length > end && NumberBefore(line, end) is { } number)
            {
                yield return new LoggedEvent(input.Here, provider, number, line.Substring(end).Trim());
            }
        }
    }

    private static int? NumberBefore(string line, int end) =>
        line.Substring(0, end).Split((char[])[' '], StringSplitOptions.RemoveEmptyEntries).LastOrDefault() is { } word
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
