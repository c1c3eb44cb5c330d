using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Applying;
using UmLync.Planning;

namespace UmLync.Cli.Views;

/// <summary>What came of a run as a document.</summary>
internal static class RunAnswerJson
{
    private const string Format = "umlync-result/1";

    public static ReadOnlySpan<byte> Of(RunAnswer answer) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", answer.Result.ExitCode);
        writer.WriteBoolean("whatIf", answer.IsPreview);
        writer.WriteBoolean("verified", answer.Result.Verified);
        writer.WriteString("journal", answer.Result.JournalPath);
        WriteCounts(writer, answer.Outcomes);
        WriteOutcomes(writer, answer.Outcomes);
        WriteRemaining(writer, answer.Result.Remaining?.Changes);
        WriteLeftOut(writer, answer.LeftOut);
        FindingsJson.Write(writer, "findingsBefore", answer.FindingsBefore ?? []);
        FindingsJson.Write(writer, "findings", answer.Result.Findings);
        writer.WriteStartObject("files");
        foreach ((string name, string path) in answer.Folder?.Files ?? [])
        {
            writer.WriteString(name, path);
        }

        writer.WriteEndObject();
    });

    private static void WriteCounts(Utf8JsonWriter writer, IReadOnlyList<ChangeOutcome> outcomes)
    {
        writer.WriteStartObject("counts");
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), outcomes.Count(item => item.Outcome == outcome));
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, IReadOnlyList<ChangeOutcome> outcomes)
    {
        writer.WriteStartArray("outcomes");
        foreach (ChangeOutcome outcome in outcomes)
        {
            writer.WriteStartObject();
            WriteChange(writer, outcome.Change);
            writer.WriteString("outcome", outcome.Outcome.ToString());
            writer.WriteMessage("reason", outcome.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLeftOut(Utf8JsonWriter writer, IReadOnlyList<LeftOut> leftOut)
    {
        writer.WriteStartArray("leftOut");
        foreach (LeftOut note in leftOut)
        {
            writer.WriteStartObject();
            writer.WriteString("subject", note.Subject);
            writer.WriteMessage("reason", note.Reason);
            writer.WriteMessage("action", note.Reason.Action);
            writer.WriteString("source", note.Source.Reference);
            writer.WriteString("evidence", note.Source.Mark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRemaining(Utf8JsonWriter writer, IReadOnlyList<PlannedChange>? remaining)
    {
        writer.WriteStartArray("remaining");
        foreach (PlannedChange change in remaining ?? [])
        {
            writer.WriteStartObject();
            WriteChange(writer, change);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter writer, PlannedChange change)
    {
        writer.WriteString("id", change.Id);
        writer.WriteString("action", change.Action.ToString());
        writer.WriteString("address", change.Key.ToString());
    }
}
