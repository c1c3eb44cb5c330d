using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using UmLync.Json;

namespace UmLync.Topologies;

/// <summary>
/// Writes a topology so that the same picture always gives the same bytes: scopes, kinds and objects in their order,
/// properties in the order of the table, unread properties left out, absent ones as null.
/// </summary>
public static class TopologyWriter
{
    /// <summary>The bytes of the picture, ending with a line break when indented.</summary>
    /// <exception cref="InvalidOperationException">The users were counted only; a file without them would lose them.</exception>
    public static byte[] ToBytes(Topology topology, bool indented = true)
    {
        ArrayBuffer output = new();
        using (Utf8JsonWriter writer = new(output, Options(indented)))
        {
            Write(writer, topology.KeepsUsers ? topology : throw new InvalidOperationException());
        }

        if (indented)
        {
            output.Write("\n"u8);
        }

        return output.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Topology topology)
    {
        writer.WriteStartObject();
        writer.WriteString("format", TopologyReader.Format);
        writer.WritePropertyName("capturedAt");
        Codecs.Time.Write(writer, topology.CapturedAt);
        WriteScopes(writer, topology, Product.Exchange, "exchange");
        WriteScopes(writer, topology, Product.Lync, "lync");
        writer.WriteEndObject();
    }

    /// <summary>One way of writing JSON in all of UmLync: text is kept readable, and the reader of the file is never HTML.</summary>
    public static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the properties of an object that were read.</summary>
    internal static void WriteResource(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartObject();
        foreach (Property property in resource.Kind.Properties)
        {
            if (property.ValueOf(resource) is { } value)
            {
                writer.WritePropertyName(property.Utf8Name);
                WriteValue(writer, property, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one value; absence is null.</summary>
    public static void WriteValue(Utf8JsonWriter writer, Property property, object value)
    {
        if (value is Absent)
        {
            writer.WriteNullValue();
        }
        else
        {
            property.Codec.Write(writer, value);
        }
    }

    private static void WriteScopes(Utf8JsonWriter writer, Topology topology, Product product, string name)
    {
        writer.WriteStartArray(name);
        foreach (Scope scope in topology.ScopesOf(product))
        {
            writer.WriteStartObject();
            writer.WriteString("forest", scope.Forest.ToString());
            WriteCoverage(writer, topology, scope, "notRead", CoverageState.NotRead);
            WriteCoverage(writer, topology, scope, "partial", CoverageState.Partial);
            foreach (ResourceKind kind in ResourceKinds.Of(product).Where(kind => topology.CoverageOf(scope, kind).State != CoverageState.NotRead))
            {
                writer.WriteStartArray(kind.Utf8Id);
                foreach (Resource resource in topology.All(scope, kind))
                {
                    WriteResource(writer, resource);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter writer, Topology topology, Scope scope, string name, CoverageState state)
    {
        List<ResourceKind> kinds =
        [
            .. ResourceKinds.Of(scope.Product).Where(kind => topology.CoverageOf(scope, kind) is { Reason: not null } coverage && coverage.State == state),
        ];
        if (kinds.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (ResourceKind kind in kinds)
        {
            writer.WriteString(kind.Utf8Id, topology.CoverageOf(scope, kind).Reason);
        }

        writer.WriteEndObject();
    }
}
