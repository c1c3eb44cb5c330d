using System.Collections.Generic;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>
/// Numbers that look random and are the same for the same seed on every runtime, which <see cref="System.Random"/> does not
/// promise. The algorithm is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
/// </summary>
internal sealed class Draws
{
    private ulong _state;

    public Draws(int seed) => _state = unchecked((ulong)seed);

    /// <summary>A number from 0 up to, and without, the bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>The items in a drawn order.</summary>
    public T[] Shuffled<T>(IReadOnlyCollection<T> items)
    {
        T[] shuffled = [.. items];
        for (int left = shuffled.Length; left > 1; left--)
        {
            int drawn = Below(left);
            (shuffled[left - 1], shuffled[drawn]) = (shuffled[drawn], shuffled[left - 1]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        unchecked
        {
            ulong mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
