using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>What a choice adds to what is there: a list only grows, and a text that differs in case only stays as it is typed.</summary>
internal static class Additions
{
    /// <summary>The list with the items that it lacks behind it; where the list was not read, the items, which a draft then refuses to put over it.</summary>
    public static ValueList<string> With(this ValueList<string>? present, IEnumerable<string> items)
    {
        string[] lacking = [.. items.Where(item => present?.Contains(item, StringComparer.OrdinalIgnoreCase) != true)];
        return present is not null && lacking.Length == 0 ? present : new ValueList<string>((present ?? ValueList<string>.Empty).Concat(lacking));
    }

    /// <summary>The chosen text, or the present one where none is chosen or it is the same.</summary>
    public static string? UnlessSame(this string? chosen, string? present) =>
        chosen is null || StringComparer.OrdinalIgnoreCase.Equals(chosen, present) ? present : chosen;
}
