namespace UmLync.CallTrace;

/// <summary>Whether a trace goes where an answer sends it: the next server, or why not.</summary>
public sealed class RedirectDecision
{
    private RedirectDecision(TraceTarget? next, TraceFault? fault)
    {
        Next = next;
        Fault = fault;
    }

    /// <summary>The next server; null where it is not gone to.</summary>
    public TraceTarget? Next { get; }

    /// <summary>Why it is not gone to; null where it is.</summary>
    public TraceFault? Fault { get; }

    internal static RedirectDecision Follow(TraceTarget next) => new(next, null);

    internal static RedirectDecision Refuse(TraceFault fault) => new(null, fault);
}
