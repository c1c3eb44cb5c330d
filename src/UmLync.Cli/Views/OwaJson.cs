using System;
using System.Collections.Generic;
using UmLync.Owa;

namespace UmLync.Cli.Views;

/// <summary>The end-to-end check of instant messaging in Outlook Web App as a document.</summary>
internal static class OwaJson
{
    private const string Format = "umlync-owa-check/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<OwaCheck> lines, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("checks");
        foreach (OwaCheck line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("server", line.Server);
            writer.WriteString("part", line.Part.ToString());
            writer.WriteString("outcome", line.Outcome.ToString());
            writer.WriteString("severity", line.Severity.ToString());
            writer.WriteString("rule", line.RuleId);
            writer.WriteMessage("reason", line.Reason);
            writer.WriteMessage("action", line.RecommendedAction);
            writer.WriteString("source", line.Source.Reference);
            writer.WriteString("evidence", line.Source.Mark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
