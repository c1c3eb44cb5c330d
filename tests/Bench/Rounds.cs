using System;
using System.Diagnostics;
using System.Globalization;

namespace UmLync.Bench;

/// <summary>One side of a pair: what is timed, and what has to be there before.</summary>
internal sealed record Side(Action Work, Action? Preparation = null)
{
    public double Seconds()
    {
        Preparation?.Invoke();
        long start = Stopwatch.GetTimestamp();
        Work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>
/// Measures two sides in turn, so that both meet the same load of the machine, and writes the seconds of each pair as a line.
/// </summary>
internal static class Rounds
{
    public static void Measure(string name, int rounds, int warmUps, Side left, Side right)
    {
        for (int round = -warmUps; round < rounds; round++)
        {
            double leftSeconds = left.Seconds();
            double rightSeconds = right.Seconds();
            if (round >= 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {leftSeconds:F6} {rightSeconds:F6}"));
            }
        }
    }
}
