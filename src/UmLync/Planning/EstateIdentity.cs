using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// Which estate a plan is for: its organizations and deployments, and the releases that they run, since the commands of a
/// change depend on the release.
/// </summary>
public sealed class EstateIdentity : IEquatable<EstateIdentity>
{
    /// <summary>The estate of that name and those releases.</summary>
    public EstateIdentity(string name, IEnumerable<string> releases)
    {
        Name = name;
        Releases = Array.AsReadOnly<string>([.. releases.Distinct().OrderBy(release => release, StringComparer.Ordinal)]);
    }

    /// <summary>The scopes, joined by a plus sign.</summary>
    public string Name { get; }

    /// <summary>The releases, such as <c>exchange 15.0</c> and <c>Lync2013</c>.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>The kinds that tell the releases.</summary>
    public static IReadOnlyList<ResourceKind> Kinds { get; } = [ExchangeServer.Schema, LyncPool.Schema];

    /// <summary>The identity of the estate in the picture.</summary>
    public static EstateIdentity Of(Topology topology) => new(
        topology.Estate,
        topology.All(ExchangeServer.Schema).Where(server => server.Version is not null).Select(server => "Exchange " + server.Version!.Major + "." + server.Version.Minor)
            .Concat(topology.All(LyncPool.Schema).Where(pool => pool.Release is not null).Select(pool => pool.Release!.Value.ToString())));

    /// <inheritdoc/>
    public bool Equals(EstateIdentity? other) =>
        other is not null && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name) && Releases.SequenceEqual(other.Releases);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EstateIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);
}
