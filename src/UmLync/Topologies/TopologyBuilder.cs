using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;

namespace UmLync.Topologies;

/// <summary>Collects what a source reads and makes the topology. Objects may come in any order; the picture is the same.</summary>
public sealed class TopologyBuilder
{
    private readonly SortedDictionary<Scope, Dictionary<ResourceKind, Collected>> _scopes = [];
    private UserCensus? _census;

    /// <summary>A builder of a picture taken at the given moment.</summary>
    public TopologyBuilder(DateTimeOffset capturedAt) => CapturedAt = capturedAt;

    /// <summary>When the picture is taken.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Declares a scope, even one of which nothing was read.</summary>
    public TopologyBuilder AddScope(Scope scope)
    {
        if (!_scopes.ContainsKey(scope))
        {
            _scopes.Add(scope, []);
        }

        return this;
    }

    /// <summary>Says how much of a kind was read.</summary>
    public TopologyBuilder Cover(Scope scope, ResourceKind kind, Coverage coverage)
    {
        CollectedOf(scope, kind).Coverage = coverage;
        return this;
    }

    /// <summary>Adds an object; its kind counts as read unless said otherwise.</summary>
    public TopologyBuilder Add(Resource resource)
    {
        Collected collected = CollectedOf(resource.Scope, resource.Kind);
        collected.Coverage ??= Coverage.Read;
        collected.Resources.Add(resource);
        return this;
    }

    /// <summary>Puts an object in the place of the one with the same address, or adds it.</summary>
    public TopologyBuilder Put(Resource resource) => Remove(resource.Key).Add(resource);

    /// <summary>Removes the object at the address, if there is one.</summary>
    public TopologyBuilder Remove(ResourceKey key)
    {
        CollectedOf(key.Scope, key.Kind).Resources.RemoveAll(
            resource => StringComparer.OrdinalIgnoreCase.Equals(key.Kind.NameOf(resource), key.Name));
        return this;
    }

    /// <summary>The picture.</summary>
    /// <exception cref="UmLyncException">Two objects have the same address.</exception>
    public Topology Build() => new(
        CapturedAt,
        _scopes.ToDictionary(scope => scope.Key, scope => scope.Value.ToDictionary(kind => kind.Key, kind => ShelfOf(scope.Key, kind.Key, kind.Value))),
        _census);

    internal static TopologyBuilder From(Topology topology)
    {
        TopologyBuilder builder = new(topology.CapturedAt);
        foreach (Scope scope in topology.Scopes)
        {
            builder.AddScope(scope);
            foreach (ResourceKind kind in ResourceKinds.Of(scope.Product))
            {
                Collected collected = new() { Coverage = topology.CoverageOf(scope, kind) };
                collected.Resources.AddRange(topology.All(scope, kind));
                if (collected.Resources.Count > 0 || !collected.Coverage.Equals(Coverage.NotRead))
                {
                    builder._scopes[scope][kind] = collected;
                }
            }
        }

        return builder;
    }

    /// <summary>What was said about the coverage of a kind so far, or null.</summary>
    internal Coverage? CoverageDeclared(Scope scope, ResourceKind kind) => CollectedOf(scope, kind).Coverage;

    /// <summary>The name of an object of the kind that was added twice, or null.</summary>
    internal string? FirstRepeat(Scope scope, ResourceKind kind) => new Shelf(Coverage.Read, [.. CollectedOf(scope, kind).Resources]).FirstRepeat();

    /// <summary>Gives the users counted, where they are not kept.</summary>
    internal void Count(UserCensus census) => _census = census;

    private static Shelf ShelfOf(Scope scope, ResourceKind kind, Collected collected)
    {
        Shelf shelf = new(collected.Coverage ?? Coverage.Read, [.. collected.Resources]);
        return shelf.FirstRepeat() is { } name
            ? throw new UmLyncException(new Message(nameof(Messages.ResourceStandsTwice), new ResourceKey(scope, kind, name).ToString()))
            : shelf;
    }

    private Collected CollectedOf(Scope scope, ResourceKind kind)
    {
        AddScope(scope);
        if (!_scopes[scope].TryGetValue(kind, out Collected? collected))
        {
            _scopes[scope].Add(kind, collected = new Collected());
        }

        return collected;
    }

    private sealed class Collected
    {
        public Coverage? Coverage { get; set; }

        public List<Resource> Resources { get; } = [];
    }
}
