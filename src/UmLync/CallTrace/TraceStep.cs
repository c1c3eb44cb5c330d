using System;
using System.Globalization;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Text;

namespace UmLync.CallTrace;

/// <summary>What came of one layer at one server of a call's way.</summary>
public sealed class TraceStep
{
    private TraceStep(TraceTarget at, int hop, TraceLayer layer, TraceOutcome outcome)
    {
        Direction = at.Direction;
        Hop = hop;
        Computer = at.Endpoint.Host;
        Port = at.Endpoint.Port;
        Service = at.Service;
        Layer = layer;
        Outcome = outcome;
    }

    /// <summary>Which way the call goes.</summary>
    public TraceDirection Direction { get; }

    /// <summary>How many times the call was sent on before it came here; 0 where it begins.</summary>
    public int Hop { get; }

    /// <summary>The name of the computer.</summary>
    public string Computer { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Who listens there.</summary>
    public PortService Service { get; }

    /// <summary>What was tried.</summary>
    public TraceLayer Layer { get; }

    /// <summary>What came of it.</summary>
    public TraceOutcome Outcome { get; }

    /// <summary>The name of the cause where it failed; otherwise null.</summary>
    public string? CauseId { get; private init; }

    /// <summary>What was found, or why it failed or was not tried.</summary>
    public Message Reason { get; private init; } = null!;

    /// <summary>What to do about it; null where nothing is to be done.</summary>
    public Message? RecommendedAction { get; private init; }

    /// <summary>Where it is documented, with its evidence; null where nothing had to be.</summary>
    public Source? Source { get; private init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; private init; }

    /// <summary>It works.</summary>
    public static TraceStep Passed(TraceTarget at, int hop, TraceLayer layer, TimeSpan elapsed, Message found) =>
        new(at, hop, layer, TraceOutcome.Pass) { Elapsed = elapsed, Reason = found };

    /// <summary>It does not work.</summary>
    public static TraceStep Failed(TraceTarget at, int hop, TraceLayer layer, TimeSpan elapsed, TraceFault fault) =>
        new(at, hop, layer, TraceOutcome.Fail)
        {
            Elapsed = elapsed,
            CauseId = fault.Id,
            Reason = fault.Reason,
            RecommendedAction = fault.Fix,
            Source = fault.Source,
        };

    /// <summary>It was not tried.</summary>
    public static TraceStep NotTried(TraceTarget at, int hop, TraceLayer layer, Message why) =>
        new(at, hop, layer, TraceOutcome.NotEvaluated) { Reason = why, RecommendedAction = why.Action };

    /// <summary>The step in one line.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}:{3} {4}: {5}", Outcome, Direction, Computer, Port, Layer, Reason);
}
