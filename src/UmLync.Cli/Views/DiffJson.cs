using System;
using System.Collections.Generic;
using System.Text.Json;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>The differences of two pictures as a document.</summary>
internal static class DiffJson
{
    private const string Format = "umlync-diff/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<ResourceDifference> differences, IReadOnlyList<UncomparedKind> uncompared) =>
        Json.Document(Format, writer =>
        {
            writer.WriteStartArray("differences");
            foreach (ResourceDifference difference in differences)
            {
                Write(writer, difference);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("notCompared");
            foreach (UncomparedKind kind in uncompared)
            {
                writer.WriteStringValue(kind.ToString());
            }

            writer.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter writer, ResourceDifference difference)
    {
        writer.WriteStartObject();
        writer.WriteString("address", difference.Key.ToString());
        writer.WriteBoolean("inLeft", difference.Left is not null);
        writer.WriteBoolean("inRight", difference.Right is not null);
        writer.WriteStartArray("properties");
        foreach (PropertyDifference row in difference.Properties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", row.Property.Name);
            writer.WriteValue("left", row.Property, row.Left);
            writer.WriteValue("right", row.Property, row.Right);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
