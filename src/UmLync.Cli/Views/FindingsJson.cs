using System;
using System.Collections.Generic;
using System.Text.Json;
using UmLync.Rules;

namespace UmLync.Cli.Views;

/// <summary>What the rules found as a document.</summary>
internal static class FindingsJson
{
    private const string Format = "umlync-findings/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<Finding> findings, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        Write(writer, "findings", findings);
    });

    /// <summary>The findings as a property.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartArray(name);
        foreach (Finding finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.RuleId);
            writer.WriteString("outcome", finding.Outcome.ToString());
            writer.WriteString("severity", finding.Severity.ToString());
            writer.WriteString("subject", finding.Subject);
            writer.WriteMessage("reason", finding.Reason);
            writer.WriteMessage("action", finding.RecommendedAction);
            writer.WriteString("source", finding.Source.Reference);
            writer.WriteString("evidence", finding.Source.Mark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
