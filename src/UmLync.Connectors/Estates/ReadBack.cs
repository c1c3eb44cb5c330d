using System;

namespace UmLync.Connectors.Estates;

/// <summary>
/// How long a change may take to be seen. A write goes to one domain controller and a service may read from another, so that what
/// was written is looked for again, with growing pauses, before it counts as not there.
/// </summary>
public sealed class ReadBack
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private readonly TimeSpan _limit;
    private readonly Action<TimeSpan> _pause;

    /// <summary>Looks again until the limit is reached.</summary>
    /// <param name="limit">How long all pauses together may be.</param>
    /// <param name="pause">Waits; throws <see cref="OperationCanceledException"/> where the run is to stop.</param>
    public ReadBack(TimeSpan limit, Action<TimeSpan> pause)
    {
        _limit = limit;
        _pause = pause ?? throw new ArgumentNullException(nameof(pause));
    }

    /// <summary>How long it is waited unless said otherwise.</summary>
    public static TimeSpan UsualLimit { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The first reading that is as wanted, or the last one.</summary>
    internal T Until<T>(Func<T> read, Func<T, bool> isWanted)
    {
        TimeSpan pause = FirstPause;
        TimeSpan waited = TimeSpan.Zero;
        T reading = read();
        while (!isWanted(reading) && waited < _limit)
        {
            pause = pause < _limit - waited ? pause : _limit - waited;
            _pause(pause);
            waited += pause;
            pause = pause + pause < LongestPause ? pause + pause : LongestPause;
            reading = read();
        }

        return reading;
    }
}
