using System;
using System.Diagnostics;
using System.Globalization;

namespace UmLync.Bench;

/// <summary>
/// One side of a pair: what is timed, how often in a row so that its garbage is its own, and what has to be there before.
/// </summary>
internal sealed record Side(Action Work, Action? Preparation = null, int Times = 1)
{
    /// <summary>The seconds on the clock and those of all processors that one time takes.</summary>
    public (double Wall, double Processors) Seconds()
    {
        Preparation?.Invoke();
        TimeSpan processors = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        for (int time = 0; time < Times; time++)
        {
            Work();
        }

        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        return (wall.TotalSeconds / Times, (Environment.CpuUsage.TotalTime - processors).TotalSeconds / Times);
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
            (double leftWall, double leftProcessors) = left.Seconds();
            (double rightWall, double rightProcessors) = right.Seconds();
            if (round >= 0)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name} {leftWall:F6} {rightWall:F6} {leftProcessors:F6} {rightProcessors:F6}"));
            }
        }
    }
}
