using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>The objects of a kind that a shell showed, and how far these are all.</summary>
internal sealed class KindReading
{
    public KindReading(IReadOnlyList<Resource> objects, Coverage coverage)
    {
        Objects = objects;
        Coverage = coverage;
    }

    public IReadOnlyList<Resource> Objects { get; }

    public Coverage Coverage { get; }

    /// <summary>All objects of the kind.</summary>
    public static KindReading All(IEnumerable<Resource> objects) => new([.. objects], Coverage.Read);

    /// <summary>None, because of the reason.</summary>
    public static KindReading None(string reason) => new([], Coverage.NotReadBecause(reason));

    /// <summary>These and perhaps others; none at all where there are none.</summary>
    public static KindReading Some(IEnumerable<Resource> objects, IReadOnlyCollection<string> reasons)
    {
        Resource[] some = [.. objects];
        string reason = string.Join(" ", reasons.Distinct(StringComparer.Ordinal));
        return reasons.Count == 0 ? new KindReading(some, Coverage.Read)
            : some.Length == 0 ? None(reason)
            : new KindReading(some, Coverage.PartialBecause(reason));
    }
}
