using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// The estate as one phase of a run needs it: each kind is read whole at its first question, since a phase asks for many objects
/// of few kinds; what a change touched is read by itself again. State of the running system is never kept, because a change of a
/// setting is a change of what its service runs behind.
/// </summary>
internal sealed class PhasePicture : IEstateView
{
    private readonly EstateParts _parts;
    private readonly Dictionary<(Scope Scope, ResourceKind Kind), Topology> _kinds = [];
    private readonly Dictionary<ResourceKey, Resource?> _touched = [];

    public PhasePicture(EstateParts parts) => _parts = parts;

    public IReadOnlyList<Scope> Scopes => _parts.Scopes;

    public Coverage CoverageOf(Scope scope, ResourceKind kind) => PictureOf(scope, kind)?.CoverageOf(scope, kind) ?? Coverage.NotRead;

    public Resource? Find(ResourceKey key)
    {
        if (_touched.TryGetValue(key, out Resource? touched))
        {
            return touched;
        }

        if (IsRuntime(key.Kind))
        {
            return _parts.ReaderOf(key.Scope, key.Kind)?.Read(key);
        }

        Topology? picture = PictureOf(key.Scope, key.Kind);
        return picture is null ? null
            : picture.Find(key) ?? (picture.CoverageOf(key.Scope, key.Kind).IsComplete ? null : _parts.ReaderOf(key.Scope, key.Kind)!.Read(key));
    }

    public IReadOnlyList<Resource> All(Scope scope, ResourceKind kind) =>
        [.. (PictureOf(scope, kind)?.All(scope, kind) ?? []).Where(resource => !_touched.ContainsKey(resource.Key)), .. TouchedOf(scope, kind)];

    /// <summary>The object is like this since a change; null where it is gone.</summary>
    public void Touch(ResourceKey key, Resource? now)
    {
        if (IsRuntime(key.Kind))
        {
            return;
        }

        _touched[key] = now;
    }

    private static bool IsRuntime(ResourceKind kind) => kind.Properties.Any(property => property.IsRuntime);

    private IEnumerable<Resource> TouchedOf(Scope scope, ResourceKind kind) => _touched
        .Where(touched => touched.Key.Scope.Equals(scope) && touched.Key.Kind == kind).Select(touched => touched.Value).OfType<Resource>();

    private Topology? PictureOf(Scope scope, ResourceKind kind)
    {
        if (!_kinds.TryGetValue((scope, kind), out Topology? picture) && _parts.ReaderOf(scope, kind) is { } reader)
        {
            _kinds.Add((scope, kind), picture = reader.Read(ReadRequest.Of([kind], keepsUsers: true)));
        }

        return picture;
    }
}
