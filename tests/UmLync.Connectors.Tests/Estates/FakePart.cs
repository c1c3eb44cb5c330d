using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>A system that shows some kinds of an estate, and shows what was written only after it was asked so many times.</summary>
internal sealed class FakePart : IEstatePart, IDisposable
{
    private readonly ResourceKind[] _kinds;
    private readonly Dictionary<ResourceKey, (Resource? After, int Delay)> _hidden = [];
    private Topology _estate;

    public FakePart(string name, Topology estate, params ResourceKind[] kinds)
    {
        Name = name;
        _estate = estate;
        _kinds = kinds;
        Scopes = [.. estate.Scopes.Where(scope => kinds.Any(kind => kind.Product == scope.Product))];
    }

    public string Name { get; }

    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>Which kinds it changes; those that it reads unless said otherwise.</summary>
    public ResourceKind[]? Changes { get; init; }

    /// <summary>How many single readings a change stays unseen for.</summary>
    public int Delay { get; init; }

    /// <summary>What a kind is not wholly read for.</summary>
    public Dictionary<ResourceKind, Coverage> Shortfalls { get; } = [];

    /// <summary>Whether it can be reached.</summary>
    public bool IsLost { get; set; }

    public List<string> Questions { get; } = [];

    public int Phases { get; private set; }

    public bool IsDisposed { get; private set; }

    public bool Reads(ResourceKind kind) => _kinds.Contains(kind);

    public bool Writes(ResourceKind kind) => (Changes ?? _kinds).Contains(kind);

    public Topology Read(ReadRequest request)
    {
        Questions.Add(string.Join("+", request.Kinds.Select(kind => kind.Id)));
        Topology shown = _estate.Only(request);
        TopologyBuilder builder = shown.ToBuilder();
        foreach (ResourceKind kind in request.Kinds.Where(Shortfalls.ContainsKey))
        {
            foreach (Scope scope in Scopes.Where(scope => scope.Product == kind.Product))
            {
                foreach (Resource resource in Shortfalls[kind].State == CoverageState.NotRead ? shown.All(scope, kind) : [])
                {
                    builder.Remove(resource.Key);
                }

                builder.Cover(scope, kind, Shortfalls[kind]);
            }
        }

        return builder.Build();
    }

    public Resource? Read(ResourceKey key)
    {
        Questions.Add(key.Kind.Id + "/" + key.Name);
        if (_hidden.TryGetValue(key, out (Resource? After, int Delay) hidden))
        {
            _hidden[key] = (hidden.After, hidden.Delay - 1);
            if (hidden.Delay <= 0)
            {
                _hidden.Remove(key);
                _estate = (hidden.After is { } after ? _estate.ToBuilder().Put(after) : _estate.ToBuilder().Remove(key)).Build();
            }
        }

        return _estate.Find(key);
    }

    public void Apply(PlannedChange change)
    {
        if (IsLost)
        {
            throw new ConnectionLostException(new Message("NoPartReadsKind", change.Key.Kind.Id, Name));
        }

        Resource? before = _estate.Find(change.Key);
        Resource? after = change.RemovesObject ? null : change.Properties.Where(row => row.After is not null).Aggregate(before ?? change.After!, (resource, row) => row.Property.With(resource, row.After));
        _hidden[change.Key] = (after, Delay);
    }

    public void EndPhase() => Phases++;

    public void Dispose() => IsDisposed = true;
}
