namespace UmLync.CallTrace;

/// <summary>What the estate says that explains a failure better than the failure itself; null where it was not read.</summary>
public sealed class TraceKnowledge
{
    /// <summary>An estate that says nothing.</summary>
    public static TraceKnowledge Nothing { get; } = new();

    /// <summary>
    /// The port of the same service that is not encrypted. A service whose startup mode is TCP listens there and not at the
    /// encrypted one (domain.md E.2 row 2, H 46), so that one look at it tells the mode from a service that is down.
    /// </summary>
    public int? UnsecuredTwin { get; internal init; }

    /// <summary>Whether the auto attendant that is called is enabled (domain.md E.2 row 31).</summary>
    public bool? AttendantIsEnabled { get; internal init; }

    /// <summary>Whether a gateway of a Lync pool has a hunt group by which the plan is found (domain.md E.2 row 10).</summary>
    public bool? HasHuntGroup { get; internal init; }

    internal TraceKnowledge WithoutPorts() => With(null);

    internal TraceKnowledge With(int? unsecuredTwin) => new()
    {
        UnsecuredTwin = unsecuredTwin,
        AttendantIsEnabled = AttendantIsEnabled,
        HasHuntGroup = HasHuntGroup,
    };
}
