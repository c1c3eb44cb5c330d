using System;
using System.Collections.Generic;
using System.Text.Json;
using UmLync.Diagnosis;

namespace UmLync.Cli.Views;

/// <summary>What symptoms mean as a document.</summary>
internal static class DiagnosisJson
{
    private const string Format = "umlync-diagnosis/1";

    public static ReadOnlySpan<byte> Of(CauseRanking ranking, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteNumber("observations", ranking.ObservationCount);
        writer.WriteStartArray("causes");
        foreach (LikelyCause cause in ranking.Causes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("rank", cause.Place);
            writer.WriteString("likelihood", cause.Likelihood.ToString());
            writer.WriteMessage("cause", cause.Cause);
            writer.WriteMessage("check", cause.Check);
            writer.WriteMessage("fix", cause.Fix);
            writer.WriteString("source", cause.Source.Reference);
            writer.WriteString("evidence", cause.Source.Mark);
            Write(writer, "symptoms", cause.Symptoms);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "harmless", ranking.Harmless);
    });

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<SeenSymptom> symptoms)
    {
        writer.WriteStartArray(name);
        foreach (SeenSymptom seen in symptoms)
        {
            writer.WriteStartObject();
            writer.WriteMessage("symptom", seen.Meaning);
            writer.WriteString("source", seen.Symptom.Source.Reference);
            writer.WriteString("evidence", seen.Symptom.Source.Mark);
            writer.WriteNumber("count", seen.Count);
            writer.WriteStartArray("seen");
            foreach (Observation observation in seen.Observations)
            {
                writer.WriteStartObject();
                writer.WriteString("file", observation.Seen.Input);
                writer.WriteNumber("line", observation.Seen.Line);
                writer.WriteString("text", observation.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
