using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace UmLync.Tests.Schema;

/// <summary>
/// The part of JSON Schema (draft 2020-12) that the published schemas use, enough to hold them against the readers. A keyword
/// that it does not know is an error, so that no constraint is taken for kept.
/// </summary>
internal sealed class SchemaValidator(string schema)
{
    private readonly JsonObject _schema = JsonNode.Parse(schema)!.AsObject();

    /// <summary>Whether the document keeps to the schema.</summary>
    public bool Accepts(byte[] document) => Accepts(_schema, JsonNode.Parse(document));

    private bool Accepts(JsonObject node, JsonNode? value) => node.All(keyword => keyword.Key switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "required" or "additionalProperties" => true,
        "format" => !IsString(value) || DateTimeOffset.TryParse((string)value!, out _),
        "$ref" => Accepts(Definition((string)keyword.Value!), value),
        "anyOf" => keyword.Value!.AsArray().Any(choice => Accepts(choice!.AsObject(), value)),
        "type" => TypeOf(value) == (string)keyword.Value!,
        "const" => JsonNode.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value!.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "pattern" => !IsString(value) || Regex.IsMatch((string)value!, (string)keyword.Value!),
        "minLength" => !IsString(value) || ((string)value!).Length >= (int)keyword.Value!,
        "minimum" => TypeOf(value) != "integer" || (decimal)value! >= (decimal)keyword.Value!,
        "maximum" => TypeOf(value) != "integer" || (decimal)value! <= (decimal)keyword.Value!,
        "items" => value is not JsonArray elements || elements.All(element => Accepts(keyword.Value!.AsObject(), element)),
        "properties" => value is not JsonObject properties || Accepts(node, properties),
        _ => throw new InvalidOperationException($"The keyword '{keyword.Key}' is not one that the schemas use."),
    });

    /// <summary>The properties of an object with those that the schema names, which are all that it may have.</summary>
    private bool Accepts(JsonObject node, JsonObject properties) =>
        properties.All(property => node["properties"]![property.Key] is JsonObject known && Accepts(known, property.Value))
        && (node["required"]?.AsArray() ?? []).All(name => properties.ContainsKey((string)name!));

    private JsonObject Definition(string reference) => _schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

    private static bool IsString(JsonNode? value) => TypeOf(value) == "string";

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
