using System;
using System.Collections.Generic;

namespace UmLync.Users;

/// <summary>What several rows of a batch ask for, though only one may have it. Nobody can tell which of them is right, so that all are wrong.</summary>
internal sealed class BatchClaims
{
    private readonly Dictionary<string, (int First, int Second)> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The row asks for it.</summary>
    public void Claim(string what, int row)
    {
        if (!_rows.TryGetValue(what, out (int First, int Second) rows))
        {
            _rows.Add(what, (row, 0));
        }
        else if (rows is { Second: 0 } && rows.First != row)
        {
            _rows[what] = (rows.First, row);
        }
    }

    /// <summary>Another row that asks for it; null where there is none.</summary>
    public int? OtherThan(string what, int row) =>
        _rows.TryGetValue(what, out (int First, int Second) rows) && rows.Second != 0 ? rows.First == row ? rows.Second : rows.First : null;
}
