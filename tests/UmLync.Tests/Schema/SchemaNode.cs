using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace UmLync.Tests.Schema;

/// <summary>The few forms of JSON Schema (draft 2020-12) in which the documents of UmLync are described.</summary>
internal static class SchemaNode
{
    public const string Draft = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Text(string title, string description) => Described(title, description, new() { ["type"] = "string" });

    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    public static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>An object with these properties and no others.</summary>
    public static JsonObject Closed(IEnumerable<KeyValuePair<string, JsonObject>> properties, params string[] required)
    {
        JsonObject node = new() { ["type"] = "object", ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            node["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }

        node["properties"] = new JsonObject(properties.Select(property => new KeyValuePair<string, JsonNode?>(property.Key, property.Value)));
        return node;
    }

    /// <summary>The same, or null: the object has no such value.</summary>
    public static JsonObject OrNull(JsonObject node) => new() { ["anyOf"] = new JsonArray(node, new JsonObject { ["type"] = "null" }) };

    /// <summary>The node with its title and description before everything else.</summary>
    public static JsonObject Described(string title, string description, JsonObject node)
    {
        JsonObject described = new() { ["title"] = title, ["description"] = description };
        foreach (KeyValuePair<string, JsonNode?> keyword in node)
        {
            described[keyword.Key] = keyword.Value?.DeepClone();
        }

        return described;
    }
}
