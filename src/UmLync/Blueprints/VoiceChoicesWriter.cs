using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>Writes the section <c>voice</c> of a blueprint, where anything is chosen.</summary>
internal static class VoiceChoicesWriter
{
    public static void Write(Utf8JsonWriter writer, VoiceChoices voice)
    {
        if (voice.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("voice");
        if (voice.Forest is { } forest)
        {
            writer.WriteString("forest", forest.ToString());
        }

        WriteFlag(writer, "locationProfiles", voice.LocationProfiles);
        if (voice.LocationProfileOf.Count > 0)
        {
            writer.WriteStartObject("locationProfileOf");
            foreach (KeyValuePair<string, string> profile in voice.LocationProfileOf.OrderBy(entry => entry.Key, NameOrder.Instance))
            {
                writer.WriteString(profile.Key, profile.Value);
            }

            writer.WriteEndObject();
        }

        WriteFlag(writer, "nearestSipAccessService", voice.NearestSipAccessService);
        foreach (IGrouping<ResourceKind, Resource> kind in VoiceChoices.Kinds.SelectMany(kind => voice.Objects.Where(item => item.Kind == kind)).GroupBy(item => item.Kind))
        {
            writer.WriteStartArray(kind.Key.Id);
            foreach (Resource resource in kind)
            {
                TopologyWriter.WriteResource(writer, resource);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
