using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using UmLync.Topologies;

namespace UmLync.Tests.Schema;

/// <summary>The schema of topology files.</summary>
internal static class TopologySchema
{
    private const string LeftOut = "A kind or a property that is left out was not read; null says that the object has no such value.";

    public static JsonObject Make()
    {
        SchemaDefinitions definitions = new();
        JsonObject document = SchemaNode.Closed(
            new Dictionary<string, JsonObject>
            {
                ["$schema"] = SchemaNode.Text("Schema", "The schema of the file, for editors."),
                ["format"] = SchemaNode.Described("Format", "The format of the file and its version.", new() { ["const"] = TopologyReader.Format }),
                ["capturedAt"] = SchemaNode.Described(
                    "Captured at", definitions.DescriptionOf(typeof(Topology), nameof(Topology.CapturedAt)), SchemaDefinitions.Time()),
                ["exchange"] = Scopes(definitions, Product.Exchange, "Exchange", "The Exchange organizations, one a forest at most."),
                ["lync"] = Scopes(definitions, Product.Lync, "Lync", "The Lync or Skype for Business deployments, one a forest at most."),
            },
            "format",
            "capturedAt");
        document = SchemaNode.Described("UmLync topology", definitions.DescriptionOf(typeof(Topology)) + " " + LeftOut, document);
        document.Insert(0, "$schema", SchemaNode.Draft);
        document.Insert(1, "$id", "urn:umlync:schema:topology:1");
        document["$defs"] = definitions.ToNode();
        return document;
    }

    private static JsonObject Scopes(SchemaDefinitions definitions, Product product, string title, string description) =>
        SchemaNode.Described(title, description, SchemaNode.Array(definitions.Add(product + "Scope", () => Scope(definitions, product))));

    private static JsonObject Scope(SchemaDefinitions definitions, Product product)
    {
        ResourceKind[] kinds = [.. ResourceKinds.Of(product)];
        Dictionary<string, JsonObject> properties = new()
        {
            ["forest"] = SchemaNode.Described("Forest", definitions.DescriptionOf(typeof(Scope), nameof(UmLync.Topologies.Scope.Forest)), definitions.Fqdn()),
            ["notRead"] = Reasons(kinds, "Not read", "The kinds of which nothing was read, with the reason."),
            ["partial"] = Reasons(kinds, "Partial", "The kinds of which only some objects were read, with what is missing."),
        };
        foreach (ResourceKind kind in kinds)
        {
            properties.Add(kind.Id, SchemaNode.Described(
                Title.Of(kind.Id), definitions.DescriptionOf(kind.Type), SchemaNode.Array(definitions.ObjectOf(kind))));
        }

        return SchemaNode.Described(product + " scope", definitions.DescriptionOf(typeof(Scope)), SchemaNode.Closed(properties, "forest"));
    }

    private static JsonObject Reasons(ResourceKind[] kinds, string title, string description) => SchemaNode.Described(
        title,
        description,
        SchemaNode.Closed(kinds.Select(kind => new KeyValuePair<string, JsonObject>(
            kind.Id, SchemaNode.Text(Title.Of(kind.Id), "Why, in the words of the source.")))));
}
