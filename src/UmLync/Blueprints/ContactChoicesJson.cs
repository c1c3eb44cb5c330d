using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Json;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>The section <c>contacts</c> of a blueprint, as it is read and written.</summary>
internal static class ContactChoicesJson
{
    private static readonly string[] Names = ["organizationalUnit", "sipDomain", "subscriberAccess", "autoAttendants", "removeOrphans"];
    private static readonly string[] NamesOfOne = ["address", "pool", "displayName", "routingKey"];

    /// <exception cref="JsonFormatException">The section is none.</exception>
    public static ContactChoices Read(ref StrictReader reader)
    {
        ContactChoices choices = ContactChoices.Computed;
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            choices = name switch
            {
                "organizationalUnit" => choices with { OrganizationalUnit = (DistinguishedName)Codecs.DistinguishedName.Read(ref reader) },
                "sipDomain" => choices with { SipDomain = (Fqdn)Codecs.Fqdn.Read(ref reader) },
                "subscriberAccess" => choices with { SubscriberAccess = ReadAll(ref reader) },
                "autoAttendants" => choices with { AutoAttendants = ReadAll(ref reader) },
                "removeOrphans" => choices with { RemoveOrphans = reader.Flag() },
                _ => throw reader.Unknown(name, Names),
            };
        }

        return choices;
    }

    public static void Write(Utf8JsonWriter writer, ContactChoices choices)
    {
        writer.WriteStartObject("contacts");
        WriteText(writer, "organizationalUnit", choices.OrganizationalUnit?.ToString());
        WriteText(writer, "sipDomain", choices.SipDomain?.ToString());
        WriteAll(writer, "subscriberAccess", choices.SubscriberAccess);
        WriteAll(writer, "autoAttendants", choices.AutoAttendants);
        if (choices.RemoveOrphans)
        {
            writer.WriteBoolean("removeOrphans", true);
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, ContactChoice> ReadAll(ref StrictReader reader)
    {
        Dictionary<string, ContactChoice> all = new(StringComparer.OrdinalIgnoreCase);
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            all[name] = all.ContainsKey(name) ? throw reader.Twice() : ReadOne(ref reader);
        }

        return all;
    }

    private static ContactChoice ReadOne(ref StrictReader reader)
    {
        ContactChoice choice = ContactChoice.None;
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            choice = name switch
            {
                "address" => choice with { Address = (SipUri)Codecs.SipUri.Read(ref reader) },
                "pool" => choice with { Pool = reader.Text() },
                "displayName" => choice with { DisplayName = reader.Text() },
                "routingKey" => choice with { RoutingKey = reader.Text() },
                _ => throw reader.Unknown(name, NamesOfOne),
            };
        }

        return choice;
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, ContactChoice> all)
    {
        if (all.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (KeyValuePair<string, ContactChoice> entry in all.OrderBy(entry => entry.Key, NameOrder.Instance))
        {
            writer.WriteStartObject(entry.Key);
            WriteText(writer, "address", entry.Value.Address?.ToString());
            WriteText(writer, "pool", entry.Value.Pool);
            WriteText(writer, "displayName", entry.Value.DisplayName);
            WriteText(writer, "routingKey", entry.Value.RoutingKey);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
