using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// A part for some of its kinds only: those for which it is preferred to parts that stand before it otherwise. Closed by whoever
/// closes the part itself.
/// </summary>
public sealed class PreferredKinds : IEstatePart
{
    private readonly IEstatePart _part;
    private readonly ResourceKind[] _kinds;

    /// <summary>The part, for these kinds.</summary>
    public PreferredKinds(IEstatePart part, params IReadOnlyList<ResourceKind> kinds)
    {
        _part = part ?? throw new ArgumentNullException(nameof(part));
        _kinds = [.. kinds];
    }

    /// <inheritdoc/>
    public string Name => _part.Name;

    /// <inheritdoc/>
    public IReadOnlyList<Scope> Scopes => _part.Scopes;

    /// <inheritdoc/>
    public bool Reads(ResourceKind kind) => _kinds.Contains(kind) && _part.Reads(kind);

    /// <inheritdoc/>
    public bool Writes(ResourceKind kind) => _kinds.Contains(kind) && _part.Writes(kind);

    /// <inheritdoc/>
    public Topology Read(ReadRequest request) => _part.Read(request);

    /// <inheritdoc/>
    public Resource? Read(ResourceKey key) => _part.Read(key);

    /// <inheritdoc/>
    public void Apply(PlannedChange change) => _part.Apply(change);

    /// <inheritdoc/>
    public void EndPhase()
    {
    }
}
