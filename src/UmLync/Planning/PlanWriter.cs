using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text.Json;
using UmLync.Json;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>Writes a plan as JSON, to the byte the same for the same plan.</summary>
public static class PlanWriter
{
    /// <summary>The bytes of the plan, indented, ending with a line break.</summary>
    public static byte[] ToBytes(Plan plan)
    {
        ArrayBuffer output = new();
        using (Utf8JsonWriter writer = new(output, TopologyWriter.Options(indented: true)))
        {
            Write(writer, plan);
        }

        output.Write("\n"u8);
        return output.ToArray();
    }

    /// <summary>The SHA-256 of the plan's bytes, by which an approved plan is known again.</summary>
    public static string HashOf(Plan plan)
    {
        using SHA256 sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash(ToBytes(plan)));
    }

    internal static void Write(Utf8JsonWriter writer, Plan plan)
    {
        writer.WriteStartObject();
        writer.WriteString("format", PlanReader.Format);
        writer.WriteString("estate", plan.Estate.Name);
        WriteList(writer, "releases", plan.Estate.Releases);
        if (plan.IsWhole)
        {
            writer.WriteBoolean("allOrNothing", true);
        }

        writer.WriteStartArray("changes");
        foreach (PlannedChange change in plan.Changes)
        {
            WriteChange(writer, change);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("leftOut");
        foreach (LeftOut note in plan.LeftOut)
        {
            writer.WriteStartObject();
            writer.WriteString("subject", note.Subject);
            WriteReason(writer, note.Reason, note.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter writer, PlannedChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("id", change.Id);
        writer.WriteString("action", change.Action.ToString());
        writer.WriteString("address", change.Key.ToString());
        writer.WriteNumber("phase", change.Phase);
        writer.WriteStartArray("properties");
        foreach (PropertyChange row in change.Properties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", row.Property.Name);
            WriteKnown(writer, "before", row.Property, row.Before);
            WriteKnown(writer, "after", row.Property, row.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("reasons");
        foreach (Because because in change.Reasons)
        {
            writer.WriteStartObject();
            WriteReason(writer, because.Reason, because.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("basedOn");
        foreach (Fact fact in change.Facts)
        {
            writer.WriteStartObject();
            writer.WriteString("address", fact.Key.ToString());
            writer.WriteString("property", fact.Property.Name);
            WriteKnown(writer, "value", fact.Property, fact.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteList(writer, "dependsOn", change.DependsOn);
        WriteImpact(writer, change.Impact);
        WriteList(writer, "rights", change.Rights);
        writer.WriteString("inverse", change.Inverse.ToString());
        writer.WriteEndObject();
    }

    private static void WriteImpact(Utf8JsonWriter writer, Impact impact)
    {
        writer.WriteStartObject("impact");
        if (impact.Restarts is not null)
        {
            writer.WriteString("restarts", impact.Restarts);
        }

        writer.WriteBoolean("dropsCalls", impact.DropsCalls);
        writer.WriteNumber("users", impact.Users);
        if (impact.FirewallRules.Count > 0)
        {
            WriteList(writer, "firewallRules", impact.FirewallRules);
        }

        writer.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter writer, Message reason, Source source)
    {
        writer.WriteString("reason", reason.Id);
        WriteList(writer, "arguments", reason.Arguments);
        writer.WriteString("text", reason.Invariant);
        writer.WriteString("source", source.Reference);
        writer.WriteString("evidence", source.Mark);
    }

    private static void WriteKnown(Utf8JsonWriter writer, string name, Property property, object? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            TopologyWriter.WriteValue(writer, property, value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
