using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Json;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>Reads the organizations and deployments of a topology file, kind by kind, and keeps or counts what is asked for.</summary>
internal sealed class ScopeReader
{
    private readonly TopologyBuilder _builder = new(default);
    private readonly HashSet<Scope> _scopes = [];
    private readonly ReadRequest _request;
    private readonly UserCensus? _census;

    public ScopeReader(ReadRequest request)
    {
        _request = request;
        _census = !request.KeepsUsers && request.Kinds.Any(kind => kind.IsOfUsers) ? new UserCensus() : null;
    }

    public void Read(ref StrictReader reader, Product product)
    {
        reader.BeginArray();
        while (reader.NextElement())
        {
            reader.BeginObject();
            Scope scope = ScopeOf(ref reader, product);
            _builder.AddScope(scope);
            Said said = new();
            while (reader.NextProperty(out string name))
            {
                switch (name)
                {
                    case "forest":
                        break;
                    case "notRead":
                        ReadCoverage(ref reader, product, said, Coverage.NotReadBecause);
                        break;
                    case "partial":
                        ReadCoverage(ref reader, product, said, Coverage.PartialBecause);
                        break;
                    default:
                        ReadObjects(ref reader, KindOf(ref reader, name, product, ["forest", "notRead", "partial"]), scope, said);
                        break;
                }
            }

            Cover(scope, said);
        }
    }

    public Topology Build(DateTimeOffset capturedAt)
    {
        if (_census is not null)
        {
            _builder.Count(_census);
        }

        return _builder.Build(capturedAt);
    }

    /// <summary>The forest names the scope of all objects, wherever among them it stands.</summary>
    private Scope ScopeOf(ref StrictReader reader, Product product)
    {
        if (!reader.TryFind("forest", out StrictReader found))
        {
            throw reader.Missing("forest");
        }

        Scope scope = new(product, (Fqdn)Codecs.Fqdn.Read(ref found));
        return _scopes.Add(scope) ? scope : throw found.At(nameof(Messages.JsonResourceStandsTwice), scope.ToString());
    }

    private void ReadObjects(ref StrictReader reader, ResourceKind kind, Scope scope, Said said)
    {
        said.Listed.Add(kind);
        if (said.IsContradictory(kind))
        {
            throw reader.At(nameof(Messages.JsonCoverageContradicts), kind.Id);
        }

        reader.BeginArray();
        if (_census is not null && _request.Asks(kind) && kind.IsOfUsers)
        {
            Count(ref reader, kind, scope, new UserCounter(_census, kind, scope));
        }
        else
        {
            Read(ref reader, kind, scope, _request.Asks(kind));
        }
    }

    private void Read(ref StrictReader reader, ResourceKind kind, Scope scope, bool isKept)
    {
        ResourceReader objects = new(kind, property => isKept || property.IsIdentity);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        while (reader.NextElement())
        {
            Resource resource = objects.Read(ref reader, scope);
            if (!(isKept ? _builder.TryAdd(resource) : names.Add(kind.NameOf(resource))))
            {
                throw reader.At(nameof(Messages.JsonResourceStandsTwice), resource.Key.ToString());
            }
        }
    }

    private static void Count(ref StrictReader reader, ResourceKind kind, Scope scope, UserCounter users)
    {
        while (reader.NextElement())
        {
            if (!users.Count(ref reader, out string name))
            {
                throw reader.At(nameof(Messages.JsonResourceStandsTwice), new ResourceKey(scope, kind, name).ToString());
            }
        }
    }

    private static void ReadCoverage(ref StrictReader reader, Product product, Said said, Func<string, Coverage> because)
    {
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            ResourceKind kind = KindOf(ref reader, name, product, []);
            if (!said.Coverage.TryAdd(kind, because(reader.Text())) || said.IsContradictory(kind))
            {
                throw reader.At(nameof(Messages.JsonCoverageContradicts), kind.Id);
            }
        }
    }

    private void Cover(Scope scope, Said said)
    {
        foreach (ResourceKind kind in said.Listed.Concat(said.Coverage.Keys).Where(_request.Asks))
        {
            _builder.Cover(scope, kind, said.Coverage.TryGetValue(kind, out Coverage? coverage) ? coverage : Coverage.Read);
        }
    }

    private static ResourceKind KindOf(ref StrictReader reader, string name, Product product, string[] others) =>
        ResourceKinds.Find(name) is { } kind && kind.Product == product
            ? kind
            : throw reader.Unknown(name, ResourceKinds.Of(product).Select(known => known.Id).Concat(others));

    /// <summary>What the file says of the kinds of one scope: which are listed, and of which not everything was read.</summary>
    private sealed class Said
    {
        public HashSet<ResourceKind> Listed { get; } = [];

        public Dictionary<ResourceKind, Coverage> Coverage { get; } = [];

        /// <summary>Whether objects are listed of a kind that was not read.</summary>
        public bool IsContradictory(ResourceKind kind) =>
            Listed.Contains(kind) && Coverage.TryGetValue(kind, out Coverage? coverage) && coverage.State == CoverageState.NotRead;
    }
}
