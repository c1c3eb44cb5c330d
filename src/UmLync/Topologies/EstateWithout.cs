using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>An estate as it would be without some objects: to look ahead before anything is drawn.</summary>
internal sealed class EstateWithout(IEstateView estate, IEnumerable<ResourceKey> gone) : IEstateView
{
    private readonly HashSet<ResourceKey> _gone = [.. gone];

    public IReadOnlyList<Scope> Scopes => estate.Scopes;

    public Coverage CoverageOf(Scope scope, ResourceKind kind) => estate.CoverageOf(scope, kind);

    public Resource? Find(ResourceKey key) => _gone.Contains(key) ? null : estate.Find(key);

    public IReadOnlyList<Resource> All(Scope scope, ResourceKind kind) => [.. estate.All(scope, kind).Where(resource => !_gone.Contains(resource.Key))];
}
