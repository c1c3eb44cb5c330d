using System;
using System.Collections.Generic;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>The throws of one seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int end) => _random.Next(end);

    /// <summary>From one to the given number.</summary>
    public int UpTo(int most) => 1 + _random.Next(most);

    public bool Chance(int ofHundred) => _random.Next(100) < ofHundred;

    public T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
