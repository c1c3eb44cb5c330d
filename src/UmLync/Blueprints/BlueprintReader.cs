using System;
using System.Collections.Generic;
using UmLync.Json;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>Reads a blueprint from its JSON file, strictly.</summary>
public static class BlueprintReader
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "umlync-blueprint/1";

    private static readonly string[] Names =
        ["format", "dialPlans", "pools", "futureVoicePools", "mapping", "poolsOfDialPlans", "outboundPools", "foreignGateways", "voipSecurity", "lyncPhones", "certificates", "gatewayNames", "umDialPlans", "umAutoAttendants", "diallingRules", "owaInstantMessaging", "voice", "contacts", "users"];

    /// <summary>Reads the document.</summary>
    /// <exception cref="JsonFormatException">The document is not a blueprint; the message names the place.</exception>
    public static Blueprint Read(ReadOnlySpan<byte> bytes, string document)
    {
        StrictReader reader = new(bytes, document);
        Blueprint blueprint = Blueprint.Empty;
        bool hasFormat = false;
        reader.BeginDocument();
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "$schema":
                    reader.Text();
                    break;
                case "format":
                    hasFormat = reader.Text() == Format ? true : throw reader.At(nameof(Messages.BlueprintFormatIsOther), reader.Text(), Format);
                    break;
                case "dialPlans":
                    blueprint = blueprint with { DialPlans = ReadNames(ref reader) };
                    break;
                case "pools":
                    blueprint = blueprint with { Pools = ReadNames(ref reader) };
                    break;
                case "futureVoicePools":
                    blueprint = blueprint with { FutureVoicePools = ReadNames(ref reader) };
                    break;
                case "mapping":
                    blueprint = blueprint with { Mapping = (Mapping)Codecs.Word<Mapping>().Read(ref reader) };
                    break;
                case "poolsOfDialPlans":
                    blueprint = blueprint with { PoolsOfDialPlans = ReadMap(ref reader, Codecs.Names) };
                    break;
                case "outboundPools":
                    blueprint = blueprint with { OutboundPools = ReadNames(ref reader) };
                    break;
                case "foreignGateways":
                    blueprint = blueprint with { ForeignGateways = ReadNames(ref reader) };
                    break;
                case "voipSecurity":
                    blueprint = blueprint with { VoipSecurity = ReadMap(ref reader, Codecs.Word<VoipSecurity>()) };
                    break;
                case "lyncPhones":
                    blueprint = blueprint with { LyncPhones = reader.Flag() };
                    break;
                case "certificates":
                    blueprint = blueprint with { Certificates = ReadMap(ref reader, Codecs.Thumbprint) };
                    break;
                case "gatewayNames":
                    blueprint = blueprint with { GatewayNames = ReadMap(ref reader, Codecs.Text) };
                    break;
                case "umDialPlans":
                    blueprint = blueprint with { UmDialPlans = ReadList(ref reader, DialPlanChoice.Codec) };
                    break;
                case "umAutoAttendants":
                    blueprint = blueprint with { UmAutoAttendants = ReadList(ref reader, AutoAttendantChoice.Codec) };
                    break;
                case "diallingRules":
                    blueprint = blueprint with { DiallingRules = ReadList(ref reader, DiallingRuleChoice.Codec) };
                    break;
                case "owaInstantMessaging":
                    blueprint = blueprint with { OwaInstantMessaging = reader.Flag() };
                    break;
                case "voice":
                    blueprint = blueprint with { Voice = VoiceChoicesReader.Read(ref reader) };
                    break;
                case "users":
                    blueprint = blueprint with { Users = UserOrderSection.Read(ref reader) };
                    break;
                case "contacts":
                    blueprint = blueprint with { Contacts = ContactChoicesJson.Read(ref reader) };
                    break;
                default:
                    throw reader.Unknown(name, Names);
            }
        }

        _ = hasFormat ? true : throw reader.Missing("format");
        reader.EndDocument();
        return blueprint;
    }

    private static NameSet ReadNames(ref StrictReader reader) => (NameSet)Codecs.Names.Read(ref reader);

    private static ValueList<T> ReadList<T>(ref StrictReader reader, Codec<T> codec)
        where T : notnull => (ValueList<T>)Codecs.List(codec).Read(ref reader);

    private static Dictionary<string, T> ReadMap<T>(ref StrictReader reader, Codec<T> codec)
        where T : notnull
    {
        Dictionary<string, T> map = new(StringComparer.OrdinalIgnoreCase);
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            map[name] = map.ContainsKey(name) ? throw reader.Twice() : (T)codec.Read(ref reader);
        }

        return map;
    }
}
