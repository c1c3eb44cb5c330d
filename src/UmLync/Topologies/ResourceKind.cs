using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>A kind of object that UmLync knows: its place, its name in files, and the table of its properties.</summary>
public abstract class ResourceKind
{
    private readonly List<Property> _properties = [];
    private int _order = -1;

    private protected ResourceKind(Product product, string id, Type type)
    {
        Product = product;
        Id = id;
        Type = type;
        Utf8Id = System.Text.Encoding.UTF8.GetBytes(id);
    }

    /// <summary>The product that holds objects of this kind.</summary>
    public Product Product { get; }

    /// <summary>The name in files and addresses: the plural, for example <c>umIpGateways</c>.</summary>
    public string Id { get; }

    /// <summary>The record type.</summary>
    public Type Type { get; }

    /// <summary>The properties in the order in which files write them.</summary>
    public IReadOnlyList<Property> Properties => _properties;

    /// <summary>The position in <see cref="ResourceKinds.All"/>, which is the order of sections in a file.</summary>
    public int Order => _order >= 0 ? _order : _order = ResourceKinds.PositionOf(this);

    /// <summary>Whether the objects are users or mailboxes: the kinds that are counted where nobody asks for them one by one.</summary>
    public bool IsOfUsers => this == CsUser.Schema || this == UmMailbox.Schema || this == Mailbox.Schema;

    internal byte[] Utf8Id { get; }

    /// <summary>The name of an object within scope and kind.</summary>
    public abstract string NameOf(Resource resource);

    /// <summary>An object of that name of which nothing else was read; null when the name does not fit the kind.</summary>
    public Resource? Identify(Scope scope, string name)
    {
        Property[] identity = [.. _properties.Where(property => property.IsIdentity)];
        string[] parts = name.Split(['\\'], identity.Length);
        Resource resource = Blank(scope);
        for (int i = 0; i < identity.Length; i++)
        {
            if (i >= parts.Length || identity[i].Codec.Parse(parts[i]) is not { } value)
            {
                return null;
            }

            resource = identity[i].With(resource, value);
        }

        return resource;
    }

    /// <summary>
    /// An object as another system shows it: the texts of each property, by its name. What is not shown, or has not the form of the
    /// property, is unread; null where that is part of the object's name.
    /// </summary>
    public Resource? FromTexts(Scope scope, IReadOnlyDictionary<string, IReadOnlyList<string>> shown)
    {
        Resource resource = Blank(scope);
        foreach (Property property in _properties)
        {
            object? value = shown.TryGetValue(property.Name, out IReadOnlyList<string>? texts) ? property.FromTexts(texts) : null;
            if (property.IsIdentity && value is null or Absent or "")
            {
                return null;
            }

            resource = value is null ? resource : property.With(resource, value);
        }

        return resource;
    }

    /// <summary>The property of that name, or null.</summary>
    public Property? Find(string property) => _properties.FirstOrDefault(row => row.Name == property);

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal abstract Resource Blank(Scope scope);

    private protected void Add(Property property) => _properties.Add(property);
}
