using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>
/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code hosts and editors show. What
/// was not evaluated is open, never passed; a rule that failed itself is a notification of the tool.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="version">The version of UmLync.</param>
    /// <param name="file">The topology file that was judged; null where there is none.</param>
    public static byte[] Of(IReadOnlyList<Finding> findings, string version, string? file)
    {
        string[] rules = [.. findings.Select(finding => finding.RuleId).Distinct()];
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, TopologyWriter.Options(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Schema);
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            WriteTool(writer, rules, version);
            WriteInvocation(writer, findings);
            writer.WriteString("columnKind", "utf16CodeUnits");
            writer.WriteStartArray("results");
            foreach (Finding finding in findings.Where(finding => finding.Outcome != FindingOutcome.Error))
            {
                WriteResult(writer, finding, Array.IndexOf(rules, finding.RuleId), file);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteTool(Utf8JsonWriter writer, string[] rules, string version)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "UmLync");
        writer.WriteString("version", version);
        writer.WriteStartArray("rules");
        foreach (Rule rule in rules.Select(id => RuleBook.All.First(rule => rule.Id == id)))
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteText(writer, "shortDescription", rule.Requirement.ToString());
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", LevelOf(rule.Severity));
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            writer.WriteString("source", rule.Source.Reference);
            writer.WriteString("evidence", rule.Source.Mark);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter writer, IReadOnlyList<Finding> findings)
    {
        Finding[] faults = [.. findings.Where(finding => finding.Outcome == FindingOutcome.Error)];
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", faults.Length == 0);
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (Finding fault in faults)
        {
            writer.WriteStartObject();
            writer.WriteString("level", "error");
            WriteText(writer, "message", fault.Reason.ToString());
            writer.WriteStartObject("associatedRule");
            writer.WriteString("id", fault.RuleId);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, Finding finding, int rule, string? file)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.RuleId);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("kind", finding.Outcome switch { FindingOutcome.Pass => "pass", FindingOutcome.NotEvaluated => "open", _ => "fail" });
        writer.WriteString("level", finding.Outcome == FindingOutcome.Fail ? LevelOf(finding.Severity) : "none");
        WriteText(writer, "message", finding.Reason + (finding.RecommendedAction is { } action ? "\n" + action : string.Empty));
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        if (file is not null)
        {
            writer.WriteStartObject("physicalLocation");
            writer.WriteStartObject("artifactLocation");
            writer.WriteString("uri", UriOf(file));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName", finding.Subject);
        writer.WriteString("kind", "resource");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        writer.WriteString("source", finding.Source.Reference);
        writer.WriteString("evidence", finding.Source.Mark);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // A drive is no scheme, and a space is no part of an address.
    private static string UriOf(string file)
    {
        string[] steps = file.Split('/', '\\');
        bool hasDrive = steps[0].EndsWith(':');
        return (hasDrive ? "file:///" + steps[0] + "/" : string.Empty) + string.Join("/", steps.Skip(hasDrive ? 1 : 0).Select(Uri.EscapeDataString));
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
