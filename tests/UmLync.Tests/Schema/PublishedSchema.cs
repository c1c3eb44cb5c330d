using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using UmLync.Tests.Repository;

namespace UmLync.Tests.Schema;

/// <summary>The schemas in docs/schema. Another format is another line here.</summary>
internal static class PublishedSchema
{
    /// <summary>Set to 1, the variable lets the test write the files that it otherwise compares.</summary>
    public const string Variable = "UMLYNC_WRITE_SCHEMA";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What makes each schema, by the name of its file.</summary>
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["topology.schema.json"] = TopologySchema.Make,
    };

    public static string PathOf(string file) => WorkingTree.PathOf("docs/schema/" + file);

    public static string TextOf(string file) => All[file]().ToJsonString(Indented) + "\n";

    /// <summary>The text that is published, after writing it when the variable asks for that.</summary>
    public static string Published(string file)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), TextOf(file));
        }

        return File.ReadAllText(PathOf(file));
    }
}
