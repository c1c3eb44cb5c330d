using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Json;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>Reads a topology from its JSON file, strictly: see <see cref="StrictReader"/>.</summary>
public static class TopologyReader
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "umlync-topology/1";

    /// <summary>Reads the document.</summary>
    /// <param name="bytes">The file's bytes, UTF-8.</param>
    /// <param name="document">The name of the file, for error messages.</param>
    /// <param name="request">Which kinds to keep; the others are checked all the same, then left out.</param>
    /// <exception cref="JsonFormatException">The document is not a topology; the message names the place.</exception>
    public static Topology Read(ReadOnlySpan<byte> bytes, string document, ReadRequest request)
    {
        StrictReader reader = new(bytes, document);
        reader.BeginDocument();
        reader.BeginObject();
        bool hasFormat = false;
        TopologyBuilder? builder = null;
        UserCensus? census = request.KeepsUsers ? null : new UserCensus();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "$schema":
                    reader.Text();
                    break;
                case "format":
                    hasFormat = reader.Text() == Format ? true : throw reader.At(nameof(Messages.TopologyFormatIsOther), reader.Text(), Format);
                    break;
                case "capturedAt":
                    builder = new TopologyBuilder(reader.Time());
                    break;
                case "exchange":
                    ReadScopes(ref reader, Product.Exchange, BuilderOf(ref reader, builder, hasFormat), request, census);
                    break;
                case "lync":
                    ReadScopes(ref reader, Product.Lync, BuilderOf(ref reader, builder, hasFormat), request, census);
                    break;
                default:
                    throw reader.Unknown(name, ["format", "capturedAt", "exchange", "lync"]);
            }
        }

        builder = BuilderOf(ref reader, builder, hasFormat);
        reader.EndDocument();
        if (census is not null)
        {
            builder.Count(census);
        }

        return builder.Build();
    }

    private static TopologyBuilder BuilderOf(ref StrictReader reader, TopologyBuilder? builder, bool hasFormat)
    {
        if (!hasFormat)
        {
            throw reader.Missing("format");
        }

        return builder ?? throw reader.Missing("capturedAt");
    }

    private static void ReadScopes(ref StrictReader reader, Product product, TopologyBuilder builder, ReadRequest request, UserCensus? census)
    {
        reader.BeginArray();
        while (reader.NextElement())
        {
            reader.BeginObject();
            Scope? scope = null;
            while (reader.NextProperty(out string name))
            {
                if (name == "forest")
                {
                    string forest = reader.Text();
                    scope = Fqdn.TryParse(forest, out Fqdn? fqdn)
                        ? new Scope(product, fqdn)
                        : throw reader.Invalid(new Message(nameof(Messages.ValueHasWrongForm), forest, "fqdn").ToString());
                    builder.AddScope(scope);
                }
                else
                {
                    ReadSection(ref reader, name, scope ?? throw reader.Missing("forest"), builder, request, census);
                }
            }

            _ = scope ?? throw reader.Missing("forest");
        }
    }

    private static void ReadSection(ref StrictReader reader, string name, Scope scope, TopologyBuilder builder, ReadRequest request, UserCensus? census)
    {
        if (name is "notRead" or "partial")
        {
            ReadCoverage(ref reader, name == "partial", scope, builder);
            return;
        }

        ResourceKind kind = KindOf(ref reader, name, scope);
        bool keeps = request.Asks(kind) && !(census is not null && IsUser(kind));
        if (request.Asks(kind))
        {
            builder.Cover(scope, kind, builder.CoverageDeclared(scope, kind) ?? Coverage.Read);
        }

        HashSet<string>? names = keeps ? null : new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        reader.BeginArray();
        while (reader.NextElement())
        {
            Resource resource = ReadResource(ref reader, kind, scope);
            if (keeps)
            {
                builder.Add(resource);
            }
            else if (names!.Add(kind.NameOf(resource)))
            {
                Count(resource, census);
            }
            else
            {
                throw reader.At(nameof(Messages.JsonResourceStandsTwice), resource.Key.ToString());
            }
        }

        if (keeps && builder.FirstRepeat(scope, kind) is { } repeated)
        {
            throw reader.At(nameof(Messages.JsonResourceStandsTwice), new ResourceKey(scope, kind, repeated).ToString());
        }
    }

    private static void Count(Resource resource, UserCensus? census)
    {
        switch (resource)
        {
            case CsUser user:
                census?.Add(user);
                break;
            case UmMailbox mailbox:
                census?.Add(mailbox);
                break;
        }
    }

    private static bool IsUser(ResourceKind kind) => kind == CsUser.Schema || kind == UmMailbox.Schema;

    private static ResourceKind KindOf(ref StrictReader reader, string name, Scope scope) =>
        ResourceKinds.Find(name) is { } kind && kind.Product == scope.Product
            ? kind
            : throw reader.Unknown(name, ResourceKinds.Of(scope.Product).Select(known => known.Id).Concat(["forest", "notRead", "partial"]));

    private static void ReadCoverage(ref StrictReader reader, bool isPartial, Scope scope, TopologyBuilder builder)
    {
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            ResourceKind kind = KindOf(ref reader, name, scope);
            string reason = reader.Text();
            builder.Cover(scope, kind, isPartial ? Coverage.PartialBecause(reason) : Coverage.NotReadBecause(reason));
        }
    }

    /// <summary>Reads the object at the reader's current token.</summary>
    internal static Resource ReadResource(ref StrictReader reader, ResourceKind kind, Scope scope)
    {
        Resource resource = kind.Blank(scope);
        IReadOnlyList<Property> properties = kind.Properties;
        ulong seen = 0;
        int expected = 0;
        reader.BeginObject();
        while (reader.NextName())
        {
            int index = IndexOf(ref reader, properties, expected);
            if (index < 0)
            {
                throw reader.Unknown(reader.PropertyName(), properties.Select(property => property.Name));
            }

            reader.EnterProperty(properties[index].Name);
            if ((seen & (1UL << index)) != 0)
            {
                throw reader.Twice();
            }

            seen |= 1UL << index;
            resource = properties[index].With(resource, properties[index].Read(ref reader));
            expected = index + 1;
        }

        reader.LeaveObject();
        for (int i = 0; i < properties.Count && properties[i].IsIdentity; i++)
        {
            if ((seen & (1UL << i)) == 0)
            {
                throw reader.Missing(properties[i].Name);
            }
        }

        return resource;
    }

    private static int IndexOf(ref StrictReader reader, IReadOnlyList<Property> properties, int expected)
    {
        for (int step = 0; step < properties.Count; step++)
        {
            int index = (expected + step) % properties.Count;
            if (reader.TextIs(properties[index].Utf8Name))
            {
                return index;
            }
        }

        return -1;
    }
}
