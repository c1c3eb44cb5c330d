using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Json;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>Writes a blueprint as JSON; choices that are not made are left out.</summary>
public static class BlueprintWriter
{
    /// <summary>The bytes of the blueprint, indented, ending with a line break.</summary>
    public static byte[] ToBytes(Blueprint blueprint)
    {
        ArrayBuffer output = new();
        using (Utf8JsonWriter writer = new(output, TopologyWriter.Options(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteString("format", BlueprintReader.Format);
            Write(writer, "dialPlans", blueprint.DialPlans);
            Write(writer, "pools", blueprint.Pools);
            Write(writer, "futureVoicePools", blueprint.FutureVoicePools);
            writer.WriteString("mapping", blueprint.Mapping.ToString());
            Write(writer, "poolsOfDialPlans", blueprint.PoolsOfDialPlans, Codecs.Names);
            Write(writer, "outboundPools", blueprint.OutboundPools);
            Write(writer, "foreignGateways", blueprint.ForeignGateways);
            Write(writer, "voipSecurity", blueprint.VoipSecurity, Codecs.Word<VoipSecurity>());
            writer.WriteBoolean("lyncPhones", blueprint.LyncPhones);
            Write(writer, "certificates", blueprint.Certificates, Codecs.Thumbprint);
            Write(writer, "gatewayNames", blueprint.GatewayNames, Codecs.Text);
            Write(writer, "umDialPlans", blueprint.UmDialPlans, DialPlanChoice.Codec);
            Write(writer, "umAutoAttendants", blueprint.UmAutoAttendants, AutoAttendantChoice.Codec);
            Write(writer, "diallingRules", blueprint.DiallingRules, DiallingRuleChoice.Codec);
            if (blueprint.OwaInstantMessaging)
            {
                writer.WriteBoolean("owaInstantMessaging", true);
            }

            VoiceChoicesWriter.Write(writer, blueprint.Voice);
            if (blueprint.Contacts is { } contacts)
            {
                ContactChoicesJson.Write(writer, contacts);
            }

            UserOrderSection.Write(writer, blueprint.Users);

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, NameSet? names)
    {
        if (names is not null)
        {
            writer.WritePropertyName(name);
            Codecs.Names.Write(writer, names);
        }
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, ValueList<T> records, Codec<T> codec)
        where T : notnull
    {
        if (records.Count > 0)
        {
            writer.WritePropertyName(name);
            Codecs.List(codec).Write(writer, records);
        }
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, T> map, Codec<T> codec)
        where T : notnull
    {
        if (map.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (KeyValuePair<string, T> entry in map.OrderBy(entry => entry.Key, NameOrder.Instance))
        {
            writer.WritePropertyName(entry.Key);
            codec.Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }
}
