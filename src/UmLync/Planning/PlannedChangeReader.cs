using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Json;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>Reads one change of a plan file.</summary>
internal static class PlannedChangeReader
{
    private static readonly string[] Names =
        ["id", "action", "address", "phase", "properties", "reasons", "basedOn", "dependsOn", "impact", "rights", "inverse"];

    public static PlannedChange Read(ref StrictReader reader)
    {
        string? id = null;
        ChangeAction? action = null;
        int phase = 1;
        List<PropertyChange> properties = [];
        List<Because> reasons = [];
        List<Fact> facts = [];
        List<string> dependsOn = [];
        List<string> rights = [];
        Impact impact = Impact.None;
        Inverse? inverse = null;
        reader.BeginObject();
        ResourceKey key = AddressOf(ref reader);
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "id":
                    id = reader.Text();
                    break;
                case "action":
                    action = Word<ChangeAction>(ref reader);
                    break;
                case "address":
                    break;
                case "phase":
                    phase = (int)Codecs.Number.Read(ref reader);
                    break;
                case "properties":
                    properties = Properties(ref reader, key);
                    break;
                case "reasons":
                    reasons = Reasons(ref reader);
                    break;
                case "basedOn":
                    facts = Facts(ref reader);
                    break;
                case "dependsOn":
                    dependsOn = PlanReader.Texts(ref reader);
                    break;
                case "impact":
                    impact = ReadImpact(ref reader);
                    break;
                case "rights":
                    rights = PlanReader.Texts(ref reader);
                    break;
                case "inverse":
                    inverse = Word<Inverse>(ref reader);
                    break;
                default:
                    throw reader.Unknown(name, Names);
            }
        }

        return new PlannedChange(
            id ?? throw reader.Missing("id"),
            key,
            action ?? throw reader.Missing("action"),
            phase, properties, reasons, facts, dependsOn, impact, rights,
            inverse ?? throw reader.Missing("inverse"));
    }

    /// <summary>The address tells what the other properties may be, wherever among them it stands.</summary>
    private static ResourceKey AddressOf(ref StrictReader reader)
    {
        if (!reader.TryFind("address", out StrictReader found))
        {
            throw reader.Missing("address");
        }

        string text = found.Text();
        return ResourceKey.TryParse(text, out ResourceKey key) && key.Kind.Identify(key.Scope, key.Name) is not null
            ? key
            : throw found.Invalid(new Message(nameof(Messages.ValueHasWrongForm), text, "address").ToString());
    }

    private static List<PropertyChange> Properties(ref StrictReader reader, ResourceKey key)
    {
        List<PropertyChange> properties = [];
        reader.BeginArray();
        while (reader.NextElement())
        {
            object? before = null;
            object? after = null;
            reader.BeginObject();
            Property property = PropertyOf(ref reader, key, "name");
            if (properties.Exists(row => row.Property == property))
            {
                throw reader.Invalid(new Message(nameof(Messages.PropertyIsGivenTwice), property.Name).ToString());
            }

            while (reader.NextProperty(out string name))
            {
                switch (name)
                {
                    case "name":
                        break;
                    case "before":
                        before = property.Read(ref reader);
                        break;
                    case "after":
                        after = property.Read(ref reader);
                        break;
                    default:
                        throw reader.Unknown(name, ["name", "before", "after"]);
                }
            }

            properties.Add(new PropertyChange(property, before, after));
        }

        return properties;
    }

    private static List<Because> Reasons(ref StrictReader reader)
    {
        List<Because> reasons = [];
        reader.BeginArray();
        while (reader.NextElement())
        {
            ReasonParts parts = new();
            reader.BeginObject();
            while (reader.NextProperty(out string name))
            {
                if (!parts.Take(ref reader, name))
                {
                    throw reader.Unknown(name, ReasonParts.Names);
                }
            }

            reasons.Add(new Because(parts.Message(ref reader), parts.Source(ref reader)));
        }

        return reasons;
    }

    private static List<Fact> Facts(ref StrictReader reader)
    {
        List<Fact> facts = [];
        reader.BeginArray();
        while (reader.NextElement())
        {
            object? value = null;
            reader.BeginObject();
            ResourceKey key = AddressOf(ref reader);
            Property property = PropertyOf(ref reader, key, "property");
            while (reader.NextProperty(out string name))
            {
                switch (name)
                {
                    case "address" or "property":
                        break;
                    case "value":
                        value = property.Read(ref reader);
                        break;
                    default:
                        throw reader.Unknown(name, ["address", "property", "value"]);
                }
            }

            facts.Add(new Fact(key, property, value ?? throw reader.Missing("value")));
        }

        return facts;
    }

    private static Impact ReadImpact(ref StrictReader reader)
    {
        string? restarts = null;
        bool dropsCalls = false;
        int users = 0;
        IReadOnlyList<string> firewallRules = [];
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "restarts":
                    restarts = reader.Text();
                    break;
                case "dropsCalls":
                    dropsCalls = reader.Flag();
                    break;
                case "users":
                    users = (int)Codecs.Number.Read(ref reader);
                    break;
                case "firewallRules":
                    firewallRules = PlanReader.Texts(ref reader);
                    break;
                default:
                    throw reader.Unknown(name, ["restarts", "dropsCalls", "users", "firewallRules"]);
            }
        }

        return new Impact(restarts, dropsCalls, users, firewallRules);
    }

    private static Property PropertyOf(ref StrictReader reader, ResourceKey key, string name)
    {
        if (!reader.TryFind(name, out StrictReader found))
        {
            throw reader.Missing(name);
        }

        string property = found.Text();
        return key.Kind.Find(property)
            ?? throw found.Invalid(new Message(nameof(Messages.PropertyIsUnknown), property, key.Kind.Id, Nearest.Listed(property, key.Kind.Properties.Select(row => row.Name))).ToString());
    }

    private static T Word<T>(ref StrictReader reader)
        where T : struct, Enum
    {
        string text = reader.Text();
        return Enum.GetNames(typeof(T)).Contains(text) && Enum.TryParse(text, out T word)
            ? word
            : throw reader.Invalid(new Message(nameof(Messages.WordIsUnknown), text, string.Join(", ", Enum.GetNames(typeof(T)))).ToString());
    }
}
