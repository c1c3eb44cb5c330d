using System;

namespace UmLync.Connectors.Runs;

/// <summary>Waits for the calls of a server to end, and no longer than the limit.</summary>
public sealed class CallWait
{
    private readonly Action<TimeSpan> _pause;

    /// <param name="limit">How long all pauses together may be; of zero the calls are counted once.</param>
    /// <param name="pause">Waits; throws <see cref="OperationCanceledException"/> where the run is to stop.</param>
    public CallWait(TimeSpan limit, Action<TimeSpan> pause)
    {
        Limit = limit;
        _pause = pause ?? throw new ArgumentNullException(nameof(pause));
    }

    /// <summary>How long it is waited between two counts.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How long it is waited at most.</summary>
    public TimeSpan Limit { get; }

    /// <summary>How many calls are left: none, or what the limit leaves.</summary>
    /// <param name="count">Counts the calls.</param>
    public int Left(Func<int> count)
    {
        TimeSpan waited = TimeSpan.Zero;
        int left = count();
        while (left > 0 && waited < Limit)
        {
            TimeSpan pause = Interval < Limit - waited ? Interval : Limit - waited;
            _pause(pause);
            waited += pause;
            left = count();
        }

        return left;
    }
}
