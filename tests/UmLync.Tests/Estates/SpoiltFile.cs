using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace UmLync.Tests.Estates;

/// <summary>Files with one thing wrong, as slips of the keyboard and of scripts make them.</summary>
internal static class SpoiltFile
{
    /// <summary>The file without one of its properties, with another name for it, or with another value in its place.</summary>
    public static byte[] Of(byte[] file, int seed)
    {
        Random random = new(seed);
        JsonNode document = JsonNode.Parse(file)!;
        (JsonObject Owner, string Name)[] places = [.. Places(document)];
        (JsonObject owner, string name) = places[random.Next(places.Length)];
        JsonNode? value = owner[name];
        owner.Remove(name);
        switch (random.Next(9))
        {
            case 0: break;
            case 1: owner[name + "x"] = value; break;
            case 2: owner[name] = null; break;
            case 3: owner[name] = true; break;
            case 4: owner[name] = -1; break;
            case 5: owner[name] = int.MaxValue; break;
            case 6: owner[name] = string.Empty; break;
            case 7: owner[name] = new JsonArray("none of the words", 1); break;
            default: owner[name] = new JsonObject(); break;
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Places(property.Value).Prepend((properties, property.Key))),
        JsonArray elements => elements.SelectMany(Places),
        _ => [],
    };
}
