using System;
using System.Collections.Generic;
using System.DirectoryServices.Protocols;
using System.Globalization;
using UmLync.Values;

namespace UmLync.Connectors.Directories;

/// <summary>
/// An object as the directory shows it: its name and those of the attributes asked for that it has and that the account may
/// read. The directory does not say which of the two an attribute lacks.
/// </summary>
public sealed class DirectoryObject
{
    private readonly SearchResultAttributeCollection _attributes;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _longLists;
    private DistinguishedName? _name;

    internal DirectoryObject(SearchResultEntry entry)
        : this(entry, LongLists.None)
    {
    }

    /// <param name="entry">What the server showed of the object.</param>
    /// <param name="longLists">The attributes of which it showed the values part by part.</param>
    internal DirectoryObject(SearchResultEntry entry, IReadOnlyDictionary<string, IReadOnlyList<string>> longLists)
    {
        Path = entry.DistinguishedName;
        _attributes = entry.Attributes;
        _longLists = longLists;
    }

    /// <summary>The distinguished name as the server wrote it.</summary>
    public string Path { get; }

    /// <summary>The distinguished name.</summary>
    public DistinguishedName Name => _name ??= DistinguishedName.Parse(Path);

    /// <summary>Whether the object shows the attribute.</summary>
    public bool Has(string attribute) => _attributes.Contains(attribute) || _longLists.ContainsKey(attribute);

    /// <summary>The value of the attribute as text; null when it is not shown.</summary>
    public string? Text(string attribute) => Texts(attribute) is { Count: > 0 } texts ? texts[0] : null;

    /// <summary>All values of the attribute as text, in the order of the server; none when it is not shown.</summary>
    public IReadOnlyList<string> Texts(string attribute) =>
        _attributes[attribute] is { Count: > 0 } values ? (string[])values.GetValues(typeof(string))
        : _longLists.TryGetValue(attribute, out IReadOnlyList<string>? all) ? all
        : [];

    /// <summary>The value of the attribute as a number; null when it is not shown or is none.</summary>
    public int? Number(string attribute) =>
        int.TryParse(Text(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The value of the attribute as a truth; null when it is not shown.</summary>
    public bool? Flag(string attribute) =>
        Text(attribute) is { } text ? string.Equals(text, "TRUE", StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>The value of the attribute as bytes; null when it is not shown.</summary>
    public byte[]? Bytes(string attribute) => _attributes[attribute] is { Count: > 0 } values ? (byte[])values.GetValues(typeof(byte[]))[0] : null;

    /// <summary>The distinguished name.</summary>
    public override string ToString() => Path;
}
