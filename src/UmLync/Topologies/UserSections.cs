using System;
using System.Collections.Generic;
using UmLync.Json;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// The users and mailboxes of a topology file as they stand there, byte by byte. Whoever changes the rest of an estate counts
/// its hundred thousand users and writes them back untouched, without making an object of each.
/// </summary>
public sealed class UserSections
{
    private readonly Dictionary<(Scope Scope, ResourceKind Kind), byte[]> _sections = [];

    private UserSections()
    {
    }

    /// <summary>The sections of a document that was read as a topology.</summary>
    public static UserSections Of(ReadOnlySpan<byte> bytes, string document)
    {
        UserSections sections = new();
        StrictReader reader = new(bytes, document);
        reader.BeginDocument();
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "exchange":
                    sections.Take(ref reader, Product.Exchange);
                    break;
                case "lync":
                    sections.Take(ref reader, Product.Lync);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return sections;
    }

    /// <summary>The section of that kind in the scope; null when the file has none.</summary>
    internal byte[]? Find(Scope scope, ResourceKind kind) => _sections.TryGetValue((scope, kind), out byte[]? section) ? section : null;

    private void Take(ref StrictReader reader, Product product)
    {
        reader.BeginArray();
        while (reader.NextElement())
        {
            reader.BeginObject();
            reader.TryFind("forest", out StrictReader forest);
            Scope scope = new(product, (Fqdn)Codecs.Fqdn.Read(ref forest));
            while (reader.NextProperty(out string name))
            {
                ReadOnlySpan<byte> value = reader.Raw();
                if (ResourceKinds.Find(name) is { IsOfUsers: true } kind)
                {
                    _sections[(scope, kind)] = value.ToArray();
                }
            }
        }
    }
}
