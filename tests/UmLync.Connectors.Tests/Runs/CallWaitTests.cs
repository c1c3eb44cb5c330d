using System;
using System.Collections.Generic;
using UmLync.Connectors.Runs;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>docs/features.md L3: the calls are counted until none is left, and no longer than the limit.</summary>
[Trait("Feature", "L3")]
public class CallWaitTests
{
    private readonly List<TimeSpan> _pauses = [];

    [Fact]
    public void Left_NoCalls_WaitsForNothing()
    {
        Assert.Equal(0, WaitOf(600).Left(() => 0));
        Assert.Empty(_pauses);
    }

    [Fact]
    public void Left_CallsThatEnd_WaitsForThem()
    {
        Queue<int> counts = new([3, 1, 0, 9]);

        Assert.Equal(0, WaitOf(600).Left(counts.Dequeue));
        Assert.Equal([CallWait.Interval, CallWait.Interval], _pauses);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    [InlineData(12, 3)]
    public void Left_CallsThatDoNotEnd_WaitsForTheLimitAndNoLonger(int seconds, int pauses)
    {
        Assert.Equal(2, WaitOf(seconds).Left(() => 2));
        Assert.Equal(pauses, _pauses.Count);
        Assert.Equal(TimeSpan.FromSeconds(seconds), Sum());
    }

    private CallWait WaitOf(int seconds) => new(TimeSpan.FromSeconds(seconds), _pauses.Add);

    private TimeSpan Sum()
    {
        TimeSpan sum = TimeSpan.Zero;
        _pauses.ForEach(pause => sum += pause);
        return sum;
    }
}
