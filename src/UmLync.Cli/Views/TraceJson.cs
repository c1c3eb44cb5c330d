using System;
using System.Collections.Generic;
using UmLync.CallTrace;

namespace UmLync.Cli.Views;

/// <summary>A trace as a document.</summary>
internal static class TraceJson
{
    private const string Format = "umlync-call-trace/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<TraceStep> steps, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("steps");
        foreach (TraceStep step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("direction", step.Direction.ToString());
            writer.WriteNumber("hop", step.Hop);
            writer.WriteString("computer", step.Computer);
            writer.WriteNumber("port", step.Port);
            writer.WriteString("service", step.Service.ToString());
            writer.WriteString("layer", step.Layer.ToString());
            writer.WriteString("outcome", step.Outcome.ToString());
            writer.WriteString("cause", step.CauseId);
            writer.WriteMessage("reason", step.Reason);
            writer.WriteMessage("action", step.RecommendedAction);
            writer.WriteString("source", step.Source?.Reference);
            writer.WriteString("evidence", step.Source?.Mark);
            writer.WriteNumber("milliseconds", (long)step.Elapsed.TotalMilliseconds);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
