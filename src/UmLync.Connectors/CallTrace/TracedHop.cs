using System.Collections.Generic;
using UmLync.CallTrace;

namespace UmLync.Connectors.CallTrace;

/// <summary>What came of one server: a step for each layer, and the answer that sends the call on, where one does.</summary>
internal sealed class TracedHop(IReadOnlyList<TraceStep> steps, TraceAnswer? sentOn)
{
    public IReadOnlyList<TraceStep> Steps { get; } = steps;

    public TraceAnswer? SentOn { get; } = sentOn;
}
