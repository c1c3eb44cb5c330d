using System;
using UmLync.Planning;

namespace UmLync.Support;

/// <summary>The last day on which Microsoft supported a release.</summary>
public sealed class SupportEnd
{
    internal SupportEnd(string release, int year, int month, int day, Source source)
    {
        Release = release;
        LastDay = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        Source = source;
    }

    /// <summary>The release as people say it, for example <c>Exchange 2013</c>.</summary>
    public string Release { get; }

    /// <summary>The last day, at its beginning in UTC.</summary>
    public DateTimeOffset LastDay { get; }

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }

    /// <summary>Whether support had ended at the given moment: from the day after the last one.</summary>
    public bool IsBefore(DateTimeOffset moment) => moment >= LastDay.AddDays(1);
}
