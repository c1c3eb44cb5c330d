using System;
using System.Text.Json;
using UmLync.Posture;

namespace UmLync.Cli.Views;

/// <summary>Whether TLS 1.0 and 1.1 can be turned off, as a document.</summary>
internal static class TlsJson
{
    private const string Format = "umlync-tls/1";

    public static ReadOnlySpan<byte> Of(TlsPosture posture, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteString("estate", posture.Estate);
        if (posture.CanTurnOff is { } can)
        {
            writer.WriteBoolean("canTurnOff", can);
        }
        else
        {
            writer.WriteNull("canTurnOff");
        }

        writer.WriteStartArray("rows");
        foreach (TlsRow row in posture.Rows)
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, TlsRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("subject", row.Subject);
        writer.WriteString("side", row.Side?.ToString());
        writer.WriteString("release", row.Release);
        writer.WriteString("build", row.Build?.ToString());
        writer.WriteString("state", row.State.ToString());
        writer.WriteMessage("reason", row.Reason);
        writer.WriteMessage("action", row.RecommendedAction);
        writer.WriteString("source", row.Source.Reference);
        writer.WriteString("evidence", row.Source.Mark);
        writer.WriteEndObject();
    }
}
