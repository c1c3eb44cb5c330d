using System;
using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>
/// The one order of names in everything that UmLync writes: without regard to case first, so that it agrees with equality,
/// then ordinal, so that it is the same on every machine and in every culture.
/// </summary>
public sealed class NameOrder : IComparer<string>
{
    private NameOrder()
    {
    }

    /// <summary>The comparer for sorting.</summary>
    public static NameOrder Instance { get; } = new();

    /// <summary>Compares two names.</summary>
    public static int Compare(string left, string right)
    {
        int folded = StringComparer.OrdinalIgnoreCase.Compare(left, right);
        return folded != 0 ? folded : string.CompareOrdinal(left, right);
    }

    int IComparer<string>.Compare(string? x, string? y) => Compare(x ?? string.Empty, y ?? string.Empty);
}
