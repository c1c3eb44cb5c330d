using System;
using System.Buffers;
using System.Text.Json;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cli;

/// <summary>Answers as JSON: one document, indented, ending with a line break, with names that stay as they are.</summary>
internal static class Json
{
    /// <summary>The document whose properties are written.</summary>
    public static ReadOnlySpan<byte> Document(string format, Action<Utf8JsonWriter> properties)
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter writer = new(output, TopologyWriter.Options(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteString("format", format);
            properties(writer);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan;
    }

    /// <summary>A sentence: its id for programs and its text for people.</summary>
    public static void WriteMessage(this Utf8JsonWriter writer, string name, Message? message)
    {
        if (message is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("id", message.Id);
        writer.WriteString("text", message.ToString());
        writer.WriteEndObject();
    }

    /// <summary>A value as it stands in files; null where there is none.</summary>
    public static void WriteValue(this Utf8JsonWriter writer, string name, Property property, object? value)
    {
        writer.WritePropertyName(name);
        TopologyWriter.WriteValue(writer, property, value ?? Absent.Value);
    }
}
