using System.Collections.Generic;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// A part of an estate that one system shows: the Exchange Management Shell, the Lync Server Management Shell, the directory. It
/// knows some kinds of object, and can change some of those.
/// </summary>
public interface IEstatePart : ISource
{
    /// <summary>What the part is and where, as errors name it.</summary>
    string Name { get; }

    /// <summary>The organization and the deployment that the part shows.</summary>
    IReadOnlyList<Scope> Scopes { get; }

    /// <summary>Whether the part reads objects of the kind.</summary>
    bool Reads(ResourceKind kind);

    /// <summary>Whether the part can change objects of the kind.</summary>
    bool Writes(ResourceKind kind);

    /// <summary>The object as it is now; null when it is not there.</summary>
    /// <exception cref="UmLyncException">The part cannot be asked.</exception>
    Resource? Read(ResourceKey key);

    /// <summary>Carries the change out.</summary>
    /// <exception cref="UmLyncException">The product refuses the change, or the part cannot be reached.</exception>
    void Apply(PlannedChange change);

    /// <summary>The changes of a phase are through.</summary>
    void EndPhase();
}
