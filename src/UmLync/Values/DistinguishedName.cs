using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The place of an object in the directory, written as in RFC 4514: <c>CN=UM IPGateway Container,CN=Contoso,…,DC=com</c>. Names
/// are compared as the directory compares them: without regard to case, to how a character is escaped, and to spaces around
/// the separators. The text is kept as read.
/// </summary>
public sealed class DistinguishedName : TextValue<DistinguishedName>
{
    private readonly string _identity;
    private readonly int _parentStart;

    private DistinguishedName(string text, string identity, int parentStart, RelativeName first)
        : base(text)
    {
        _identity = identity;
        _parentStart = parentStart;
        FirstAttribute = first.Attribute;
        FirstValue = first.Value;
    }

    /// <summary>The attribute type of the first, most specific name: <c>CN</c>.</summary>
    public string FirstAttribute { get; }

    /// <summary>The value of the first name without escapes: <c>Akers, Kim</c> of <c>CN=Akers\, Kim,OU=Sales,DC=com</c>.</summary>
    public string FirstValue { get; }

    /// <summary>The name of the container; null at the root.</summary>
    public DistinguishedName? Parent => _parentStart < Text.Length ? Parse(Text.Substring(_parentStart).TrimStart(' ')) : null;

    /// <inheritdoc/>
    private protected override string Identity => _identity;

    /// <summary>Whether the object stands below the other one, at any depth. A name is not under itself.</summary>
    public bool IsUnder(DistinguishedName other)
    {
        string container = other?._identity ?? throw new ArgumentNullException(nameof(other));

        // In the identity every comma inside a value is escaped as \2C, so a bare comma always separates two names.
        int comma = _identity.Length - container.Length - 1;
        return comma > 0 && _identity[comma] == ',' && _identity.EndsWith(container, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name of an object in this container; the value is escaped as RFC 4514 asks.</summary>
    /// <exception cref="UmLyncException">ValueIsNotDistinguishedName: attribute and value make no name.</exception>
    public DistinguishedName Child(string attribute, string value)
    {
        string name = attribute + "=" + NameEscapes.Escape(value ?? throw new ArgumentNullException(nameof(value)));
        return RelativeName.IsAttribute(attribute)
            ? Parse(name + "," + Text)
            : throw Refuse(nameof(ValueMessages.ValueIsNotDistinguishedName), name);
    }

    /// <summary>Reads a distinguished name.</summary>
    /// <exception cref="UmLyncException">ValueIsNotDistinguishedName: the text is not one.</exception>
    public static DistinguishedName Parse(string text) =>
        TryParse(text, out DistinguishedName? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotDistinguishedName), text);

    /// <summary>Reads a distinguished name; false when the text is not one. The empty name, which is the root, is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DistinguishedName? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        List<string> identities = [];
        RelativeName? first = null;
        int parentStart = text!.Length;
        int start = 0;
        while (true)
        {
            int end = RelativeName.IndexOfSeparator(text, start, text.Length, ',');
            if (RelativeName.Read(text, start, end) is not { } name)
            {
                return false;
            }

            identities.Add(name.Identity);
            if (first is null)
            {
                first = name;
                parentStart = Math.Min(end + 1, text.Length);
            }

            if (end == text.Length)
            {
                break;
            }

            start = end + 1;
        }

        value = new DistinguishedName(text, string.Join(",", identities), parentStart, first);
        return true;
    }
}
