using System;
using System.Collections.Generic;

namespace UmLync.Users;

/// <summary>What several rows of a batch ask for, though only one may have it. Nobody can tell which of them is right, so that all are wrong.</summary>
internal sealed class BatchClaims
{
    private readonly Dictionary<string, int> _first = new(StringComparer.OrdinalIgnoreCase);

    // Mostly empty: looked into first, it makes the common case cheap.
    private readonly Dictionary<string, int> _second = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The row asks for it.</summary>
    public void Claim(string what, int row)
    {
        if (!_first.TryAdd(what, row) && _first[what] != row)
        {
            _second.TryAdd(what, row);
        }
    }

    /// <summary>Another row that asks for it; null where there is none.</summary>
    public int? OtherThan(string what, int row)
    {
        if (_second.Count == 0 || !_second.TryGetValue(what, out int second))
        {
            return null;
        }

        int first = _first[what];
        return first == row ? second : first;
    }
}
