using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UmLync.Tests.Commands.Contracts;

/// <summary>What the documentation says of a cmdlet; see Data/README.md.</summary>
internal sealed class CmdletContract
{
    private CmdletContract(JsonElement json)
    {
        Name = json.GetProperty("name").GetString()!;
        Releases = Texts(json, "releases");
        Sets = json.GetProperty("sets").EnumerateObject().ToDictionary(set => set.Name, set => Texts(set.Value, "required"));
        Parameters = json.GetProperty("parameters").EnumerateObject().Select(parameter => new ParameterContract(parameter, this))
            .ToDictionary(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every Exchange and Lync cmdlet of Data/contracts.json.</summary>
    public static IReadOnlyDictionary<string, CmdletContract> Documented { get; } = Load("contracts.json");

    public string Name { get; }

    /// <summary>The product releases that have the cmdlet.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>The parameter sets, with the parameters that each requires.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sets { get; }

    public IReadOnlyDictionary<string, ParameterContract> Parameters { get; }

    public static CmdletContract Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new CmdletContract(document.RootElement.Clone());
    }

    internal static IReadOnlyList<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static Dictionary<string, CmdletContract> Load(string name)
    {
        using Stream stream = typeof(CmdletContract).Assembly.GetManifestResourceStream(name)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("cmdlets").EnumerateArray().Select(cmdlet => new CmdletContract(cmdlet.Clone()))
            .ToDictionary(cmdlet => cmdlet.Name, StringComparer.OrdinalIgnoreCase);
    }
}
