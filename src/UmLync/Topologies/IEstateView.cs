using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>An estate that can be looked at: a topology, or a draft over one.</summary>
public interface IEstateView
{
    /// <summary>The organizations and deployments, Exchange first.</summary>
    IReadOnlyList<Scope> Scopes { get; }

    /// <summary>How much of the kind was read.</summary>
    Coverage CoverageOf(Scope scope, ResourceKind kind);

    /// <summary>The object at the address, or null.</summary>
    Resource? Find(ResourceKey key);

    /// <summary>All objects of the kind in the scope, in the order of their names.</summary>
    IReadOnlyList<Resource> All(Scope scope, ResourceKind kind);
}
