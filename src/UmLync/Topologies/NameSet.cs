using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// An immutable set of names (dial plans of a server, host names of a certificate), without regard to case and always in the
/// same order, because the products keep no order in these lists and neither should a difference between two files.
/// </summary>
public sealed class NameSet : IReadOnlyCollection<string>, IEquatable<NameSet>
{
    private readonly string[] _names;

    /// <summary>The set of the given names; a name that stands twice counts once.</summary>
    public NameSet(IEnumerable<string> names)
    {
        string[] sorted = [.. names];
        Array.Sort(sorted, NameOrder.Instance);
        _names = [.. WithoutRepeats(sorted)];
    }

    /// <summary>The set of nothing, which is an absence that was read.</summary>
    public static NameSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <summary>Whether the name is in the set.</summary>
    public bool Contains(string name) => _names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>This set and the given names.</summary>
    public NameSet With(IEnumerable<string> names) => new(_names.Concat(names));

    /// <summary>The names of this set that the other lacks.</summary>
    public NameSet Except(NameSet other) => new(_names.Where(name => !other.Contains(name)));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(NameSet? other) => other is not null && _names.SequenceEqual(other._names, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NameSet);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _names.Aggregate(_names.Length, (hash, name) => (hash * 31) + StringComparer.OrdinalIgnoreCase.GetHashCode(name));

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _names);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<string> WithoutRepeats(string[] sorted)
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !StringComparer.OrdinalIgnoreCase.Equals(sorted[i], sorted[i - 1]))
            {
                yield return sorted[i];
            }
        }
    }
}
