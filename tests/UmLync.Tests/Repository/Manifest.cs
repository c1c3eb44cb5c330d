using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Tests.Repository;

/// <summary>
/// UmLync.psd1 read as text: its RootModule is an expression, which no reader of data files takes.
/// </summary>
internal static class Manifest
{
    private static readonly string Text = WorkingTree.Text("UmLync.psd1");

    /// <summary>The quoted values of an entry, in order.</summary>
    public static IReadOnlyList<string> Values(string entry)
    {
        Match list = Regex.Match(Text, $@"^\s*{Regex.Escape(entry)}\s*=\s*(@\((?<values>[^)]*)\)|(?<values>.*))$", RegexOptions.Multiline);
        return list.Success
            ? [.. Regex.Matches(list.Groups["values"].Value, "'(?<value>[^']*)'").Select(value => value.Groups["value"].Value)]
            : throw new InvalidOperationException($"UmLync.psd1 has no entry '{entry}'.");
    }

    /// <summary>The lines between the brackets of a list.</summary>
    public static IReadOnlyList<string> Lines(string entry) =>
        Regex.Match(Text, $@"^\s*{Regex.Escape(entry)}\s*=\s*@\((?<lines>[^)]*)\)", RegexOptions.Multiline).Groups["lines"].Value
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
