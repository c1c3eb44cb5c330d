using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// What differs between two pictures: of the same estate at two times (drift), or of an estate and a rehearsal of it. Unread
/// is not absent: a property that one picture lacks is no difference, and neither is an object beyond what a picture was read
/// to hold; <see cref="NotCompared"/> names the kinds of which that may be so. Both pictures have to be read with users kept
/// where users are to be compared.
/// </summary>
public static class TopologyDiff
{
    /// <summary>The differences, in the order of addresses.</summary>
    public static IReadOnlyList<ResourceDifference> Between(Topology left, Topology right) =>
        [.. Kinds(left, right).SelectMany(item => Between(item.Scope, item.Kind, left, right))];

    /// <summary>The kinds that at least one picture holds and at least one does not hold completely, in the order of addresses.</summary>
    public static IReadOnlyList<UncomparedKind> NotCompared(Topology left, Topology right) =>
    [
        .. from item in Kinds(left, right)
           let before = left.CoverageOf(item.Scope, item.Kind)
           let after = right.CoverageOf(item.Scope, item.Kind)
           where !(before.IsComplete && after.IsComplete) && (before.State != CoverageState.NotRead || after.State != CoverageState.NotRead)
           select new UncomparedKind(item.Scope, item.Kind, before, after),
    ];

    private static IEnumerable<(Scope Scope, ResourceKind Kind)> Kinds(Topology left, Topology right) =>
        from scope in left.Scopes.Union(right.Scopes).OrderBy(scope => scope)
        from kind in ResourceKinds.Of(scope.Product)
        select (scope, kind);

    // Both lists are in the order of names, so that one walk along the two finds the pairs.
    private static IEnumerable<ResourceDifference> Between(Scope scope, ResourceKind kind, Topology left, Topology right)
    {
        IReadOnlyList<Resource> before = left.All(scope, kind);
        IReadOnlyList<Resource> after = right.All(scope, kind);
        bool knowsWhatIsNew = left.CoverageOf(scope, kind).IsComplete;
        bool knowsWhatIsGone = right.CoverageOf(scope, kind).IsComplete;
        int i = 0;
        int j = 0;
        while (i < before.Count || j < after.Count)
        {
            int order = i == before.Count ? 1 : j == after.Count ? -1
                : StringComparer.OrdinalIgnoreCase.Compare(kind.NameOf(before[i]), kind.NameOf(after[j]));
            if (order < 0)
            {
                if (knowsWhatIsGone)
                {
                    yield return new ResourceDifference(before[i].Key, before[i], null, []);
                }

                i++;
            }
            else if (order > 0)
            {
                if (knowsWhatIsNew)
                {
                    yield return new ResourceDifference(after[j].Key, null, after[j], []);
                }

                j++;
            }
            else
            {
                if (Difference(before[i++], after[j++]) is { } difference)
                {
                    yield return difference;
                }
            }
        }
    }

    private static ResourceDifference? Difference(Resource left, Resource right)
    {
        if (ReferenceEquals(left, right))
        {
            return null;
        }

        PropertyDifference[] properties =
        [
            .. from property in left.DifferencesFrom(right)
               where !property.IsIdentity
               let before = property.ValueOf(left)
               let after = property.ValueOf(right)
               where before is not null && after is not null
               select new PropertyDifference(property, before, after),
        ];
        return properties.Length == 0 ? null : new ResourceDifference(left.Key, left, right, properties);
    }
}
