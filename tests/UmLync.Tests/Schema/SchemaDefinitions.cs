using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Schema;

/// <summary>
/// The definitions that the documents share, made from the tables of kinds and the documentation of the records: kinds of
/// objects, enumerations, and texts with a form.
/// </summary>
internal sealed class SchemaDefinitions
{
    /// <summary>What a text of a form must at least look like. The reader is stricter; these never refuse what it takes.</summary>
    private static readonly Dictionary<string, string> Patterns = new()
    {
        ["fqdn"] = @"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$",
        ["sip-uri"] = @"^[Ss][Ii][Pp]:[^@]+@[^@]+$",
        ["phone-context"] = @"^[^.]+\..+$",
        ["gateway-address"] = @"^[A-Za-z0-9_.:-]+$",
        ["fqdn-and-port"] = @"^[A-Za-z0-9_.-]+:[0-9]+$",
        ["thumbprint"] = @"^[0-9A-Fa-f \u200E]{40,}$",
        ["distinguished-name"] = "^[^=]+=.+$",
        ["version"] = @"^([0-9]+(\.[0-9]+){1,3}|Version .+ \(Build .+\))$",
    };

    private readonly XmlDocumentation _documentation = new(typeof(Topology).Assembly);
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>All definitions that were asked for, by name.</summary>
    public JsonObject ToNode() => new(_definitions.Select(definition => new KeyValuePair<string, JsonNode?>(definition.Key, definition.Value)));

    public string DescriptionOf(Type type) => _documentation.Of(type);

    public string DescriptionOf(Type type, string property) => _documentation.Of(type.GetProperty(property)!);

    /// <summary>Adds a definition and gives a reference to it.</summary>
    public JsonObject Add(string name, Func<JsonObject> make)
    {
        if (!_definitions.ContainsKey(name))
        {
            _definitions.Add(name, make());
        }

        return SchemaNode.Reference(name);
    }

    /// <summary>An object of the kind.</summary>
    public JsonObject ObjectOf(ResourceKind kind) => Add(kind.Type.Name, () => SchemaNode.Described(
        Title.Of(kind.Type.Name),
        _documentation.Of(kind.Type),
        SchemaNode.Closed(
            kind.Properties.Select(property => new KeyValuePair<string, JsonObject>(property.Name, PropertyOf(kind, property))),
            [.. kind.Properties.Where(property => property.IsIdentity).Select(property => property.Name)])));

    /// <summary>A fully qualified domain name.</summary>
    public JsonObject Fqdn() => ValueOf(Codecs.Fqdn, typeof(Fqdn));

    /// <summary>A point in time.</summary>
    public static JsonObject Time() => new() { ["type"] = "string", ["format"] = "date-time" };

    private JsonObject PropertyOf(ResourceKind kind, Property property)
    {
        PropertyInfo member = MemberOf(kind, property);
        JsonObject value = ValueOf(property.Codec, TypeOfValue(member.PropertyType));
        if (property.IsIdentity && property.Codec.Form is null)
        {
            value["minLength"] = 1;
        }

        string refers = property.RefersTo is { } id && ResourceKinds.Find(id) is not null ? $" Refers to {id}." : string.Empty;
        return SchemaNode.Described(Title.Of(property.Name), _documentation.Of(member) + refers, property.MayBeAbsent ? SchemaNode.OrNull(value) : value);
    }

    private JsonObject ValueOf(Codec codec, Type type) => codec switch
    {
        { Elements: { } elements } => SchemaNode.Array(ValueOf(elements, type.IsGenericType ? type.GetGenericArguments()[0] : typeof(string))),
        { Words: { } words } => Add(type.Name, () => Words(type, words)),
        { Form: "date-time" } => Time(),
        { Form: { } form } => Add(type.Name, () => SchemaNode.Described(
            Title.Of(type.Name), _documentation.Of(type), new() { ["type"] = "string", ["pattern"] = Patterns[form] })),
        { Range: { } range } => new() { ["type"] = "integer", ["minimum"] = range.Least, ["maximum"] = range.Greatest },
        _ => new() { ["type"] = codec.JsonType },
    };

    private JsonObject Words(Type type, string[] words) => SchemaNode.Described(
        Title.Of(type.Name),
        string.Join(" ", [_documentation.Of(type), .. words.Select(word => $"{word}: {_documentation.Of(type, word)}")]),
        new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) });

    /// <summary>The property of the record behind a row of the table: the one that changes when the row is written.</summary>
    public static PropertyInfo MemberOf(ResourceKind kind, Property property)
    {
        Resource blank = kind.Blank(new Scope(kind.Product, UmLync.Values.Fqdn.Parse("litwareinc.com")));
        object value = new RandomValues(new Random(1), EstateShape.WellRead).Identity(property.Codec, []);
        Resource written = property.With(blank, value);
        return kind.Type.GetProperties().Single(member => member.SetMethod is not null && !Equals(member.GetValue(blank), member.GetValue(written)));
    }

    private static Type TypeOfValue(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : type);
}
