using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>What stands in a cell of a CSV file, where an empty one says nothing and a list is one text.</summary>
internal static class CsvCell
{
    /// <summary>The text, or none where the cell is empty.</summary>
    public static string? OrNone(this string? cell) => string.IsNullOrWhiteSpace(cell) ? null : cell;

    /// <summary>The elements of the cell or cells; none is chosen where all are empty.</summary>
    public static ValueList<string>? AsList(this IEnumerable<string>? cells)
    {
        string[] items = [.. (cells ?? []).SelectMany(cell => cell.Split(';')).Select(item => item.Trim()).Where(item => item.Length > 0)];
        return items.Length == 0 ? null : new ValueList<string>(items);
    }
}
