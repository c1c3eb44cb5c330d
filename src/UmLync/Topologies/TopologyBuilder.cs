using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;

namespace UmLync.Topologies;

/// <summary>
/// Collects what a source reads and makes the topology. Objects may come in any order; the picture is the same. What is not
/// touched of the picture from which a builder starts is taken over as it is.
/// </summary>
public sealed class TopologyBuilder
{
    private readonly Dictionary<Scope, Dictionary<ResourceKind, Collected>> _scopes = [];
    private UserCensus? _census;

    /// <summary>A builder of a picture taken at the given moment.</summary>
    public TopologyBuilder(DateTimeOffset capturedAt) => CapturedAt = capturedAt;

    /// <summary>When the picture is taken.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Declares a scope, even one of which nothing was read.</summary>
    public TopologyBuilder AddScope(Scope scope)
    {
        KindsOf(scope);
        return this;
    }

    /// <summary>Says how much of a kind was read.</summary>
    public TopologyBuilder Cover(Scope scope, ResourceKind kind, Coverage coverage)
    {
        CollectedOf(scope, kind).Coverage = coverage;
        return this;
    }

    /// <summary>Adds an object; its kind counts as read unless said otherwise.</summary>
    /// <exception cref="UmLyncException">ResourceStandsTwice: there is an object with the same address.</exception>
    public TopologyBuilder Add(Resource resource) => TryAdd(resource)
        ? this
        : throw new UmLyncException(new Message(nameof(Messages.ResourceStandsTwice), resource.Key.ToString()));

    /// <summary>Puts an object in the place of the one with the same address, or adds it.</summary>
    public TopologyBuilder Put(Resource resource)
    {
        CollectedOf(resource.Scope, resource.Kind).Put(resource);
        return this;
    }

    /// <summary>
    /// Says that users or mailboxes are counted and not kept, before the first of them. A picture in which they are counted keeps
    /// none.
    /// </summary>
    public TopologyBuilder CountOnly(Scope scope, ResourceKind kind)
    {
        _census ??= new UserCensus();
        CollectedOf(scope, kind).Coverage ??= Coverage.Read;
        return this;
    }

    /// <summary>Counts a user or a mailbox and does not keep it.</summary>
    public TopologyBuilder CountOnly(Resource user)
    {
        CountOnly(user.Scope, user.Kind);
        _census!.Add(user);
        return this;
    }

    /// <summary>Removes the object at the address, if there is one.</summary>
    public TopologyBuilder Remove(ResourceKey key)
    {
        CollectedOf(key.Scope, key.Kind).Remove(key.Name);
        return this;
    }

    /// <summary>The picture.</summary>
    /// <exception cref="InvalidOperationException">Objects were added of a kind that is said not to be read: it is partial.</exception>
    public Topology Build() => Build(CapturedAt);

    /// <summary>The picture, for a source that learns only at its end when it was taken.</summary>
    internal Topology Build(DateTimeOffset capturedAt) => new(
        capturedAt,
        _scopes.ToDictionary(scope => scope.Key, scope => scope.Value.ToDictionary(kind => kind.Key, kind => kind.Value.ToShelf())),
        _census);

    internal static TopologyBuilder From(Topology topology)
    {
        TopologyBuilder builder = new(topology.CapturedAt) { _census = topology.Counted };
        foreach (Scope scope in topology.Scopes)
        {
            Dictionary<ResourceKind, Collected> kinds = builder.KindsOf(scope);
            foreach (KeyValuePair<ResourceKind, Shelf> kind in topology.ShelvesOf(scope))
            {
                kinds.Add(kind.Key, new Collected(kind.Value));
            }
        }

        return builder;
    }

    /// <summary>Adds an object; false when there is one with the same address.</summary>
    internal bool TryAdd(Resource resource) => CollectedOf(resource.Scope, resource.Kind).TryAdd(resource);

    /// <summary>Gives the users counted, where they are not kept.</summary>
    internal void Count(UserCensus census) => _census = census;

    private Collected CollectedOf(Scope scope, ResourceKind kind)
    {
        Dictionary<ResourceKind, Collected> kinds = KindsOf(scope);
        if (!kinds.TryGetValue(kind, out Collected? collected))
        {
            kinds.Add(kind, collected = new Collected(null));
        }

        return collected;
    }

    private Dictionary<ResourceKind, Collected> KindsOf(Scope scope)
    {
        if (!_scopes.TryGetValue(scope, out Dictionary<ResourceKind, Collected>? kinds))
        {
            _scopes.Add(scope, kinds = []);
        }

        return kinds;
    }

    /// <summary>The objects of one kind in one scope: a shelf as long as nothing changes it, by name from then on.</summary>
    private sealed class Collected(Shelf? shelf)
    {
        private Shelf? _shelf = shelf;
        private Dictionary<string, Resource>? _byName;

        public Coverage? Coverage { get; set; } = shelf?.Coverage;

        public bool TryAdd(Resource resource)
        {
            if (!ByName().TryAdd(resource.Kind.NameOf(resource), resource))
            {
                return false;
            }

            Coverage ??= Coverage.Read;
            return true;
        }

        public void Put(Resource resource)
        {
            // The key goes too: the new name may have another case.
            Remove(resource.Kind.NameOf(resource));
            TryAdd(resource);
        }

        public void Remove(string name) => ByName().Remove(name);

        public Shelf ToShelf()
        {
            Coverage coverage = Coverage ?? Coverage.NotRead;
            Shelf shelf = _byName is null ? (_shelf ?? Shelf.Empty).With(coverage) : new Shelf(coverage, _byName);
            return coverage.State != CoverageState.NotRead || shelf.Resources.Count == 0 ? shelf : throw new InvalidOperationException();
        }

        private Dictionary<string, Resource> ByName()
        {
            _byName ??= _shelf?.ByName() ?? new Dictionary<string, Resource>(StringComparer.OrdinalIgnoreCase);
            _shelf = null;
            return _byName;
        }
    }
}
