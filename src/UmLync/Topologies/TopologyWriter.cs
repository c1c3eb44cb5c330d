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
    public static byte[] ToBytes(Topology topology, bool indented = true) =>
        topology.KeepsUsers ? ToBytes(topology, indented, null) : throw new InvalidOperationException();

    /// <summary>The bytes of a picture whose users were counted, with the users as they stood in the file where they were counted.</summary>
    /// <exception cref="InvalidOperationException">The picture has users of its own.</exception>
    public static byte[] ToBytes(Topology topology, UserSections users, bool indented = true) =>
        topology.KeepsUsers ? throw new InvalidOperationException() : ToBytes(topology, indented, users);

    private static byte[] ToBytes(Topology topology, bool indented, UserSections? users)
    {
        ArrayBuffer output = new();
        using (Utf8JsonWriter writer = new(output, Options(indented)))
        {
            writer.WriteStartObject();
            writer.WriteString("format", TopologyReader.Format);
            writer.WritePropertyName("capturedAt");
            Codecs.Time.Write(writer, topology.CapturedAt);
            WriteScopes(writer, topology, users, Product.Exchange, "exchange");
            WriteScopes(writer, topology, users, Product.Lync, "lync");
            writer.WriteEndObject();
        }

        if (indented)
        {
            output.Write("\n"u8);
        }

        return output.ToArray();
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

    private static void WriteScopes(Utf8JsonWriter writer, Topology topology, UserSections? users, Product product, string name)
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
                writer.WritePropertyName(kind.Utf8Id);
                if (users?.Find(scope, kind) is { } section)
                {
                    writer.WriteRawValue(section, skipInputValidation: true);
                }
                else
                {
                    WriteObjects(writer, topology.All(scope, kind));
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteObjects(Utf8JsonWriter writer, IReadOnlyList<Resource> resources)
    {
        writer.WriteStartArray();
        foreach (Resource resource in resources)
        {
            WriteResource(writer, resource);
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
