using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What is refused of any object: to create it twice, to change what is not there, to name what does not exist.</summary>
internal static class ObjectRefusals
{
    /// <summary>The longest name of a UM object (domain.md C.1, C.3).</summary>
    private const int LongestName = 64;

    private static readonly HashSet<ResourceKind> NamedInUm =
        [UmDialPlan.Schema, UmMailboxPolicy.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, UmAutoAttendant.Schema];

    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(null, nameof(LabMessages.LabDoesNotHoldKind), Source.Confirmed("design, law 2"), InUnreadKind, ChangeAction.Create),
        new(null, nameof(LabMessages.ObjectExists), Source.Inferred("A.6, C.3"), Existing, ChangeAction.Create),
        new(null, nameof(LabMessages.ObjectIsNotFound), Source.Inferred("C.3"), Missing, ChangeAction.Update, ChangeAction.Remove, ChangeAction.Operate),
        new(null, nameof(LabMessages.NameIsTooLong), Source.Confirmed("C.1, C.3"), TooLong, ChangeAction.Create),
        new(null, nameof(LabMessages.NamedObjectIsNotFound), Source.Confirmed("C.3, C.4"), NamingNothing, ChangeAction.Create, ChangeAction.Update),
    ];

    private static string[]? InUnreadKind(Attempt attempt) =>
        attempt.Estate.CoverageOf(attempt.Key.Scope, attempt.Key.Kind).State == CoverageState.NotRead ? [attempt.Key.Kind.Id, attempt.Key.Scope.ToString()] : null;

    private static string[]? Existing(Attempt attempt) => attempt.Before is null ? null : [attempt.Key.ToString()];

    private static string[]? Missing(Attempt attempt) => attempt.Before is not null ? null : [attempt.Key.ToString()];

    private static string[]? TooLong(Attempt attempt) =>
        NamedInUm.Contains(attempt.Key.Kind) && attempt.Key.Name.Substring(attempt.Key.Name.LastIndexOf('\\') + 1) is { Length: > LongestName } name ? [name] : null;

    /// <summary>A stale name that stands in a list already is not given again: lists are edited, not overwritten.</summary>
    private static string[]? NamingNothing(Attempt attempt)
    {
        foreach (Property property in attempt.Key.Kind.Properties.Where(property => property.RefersTo is not null))
        {
            if (ResourceKinds.Find(property.RefersTo!) is { } kind
                && kind.Product == attempt.Key.Scope.Product
                && attempt.Estate.CoverageOf(attempt.Key.Scope, kind).IsComplete
                && Names(property, attempt.After).Except(Names(property, attempt.Before), StringComparer.OrdinalIgnoreCase)
                    .FirstOrDefault(name => attempt.Estate.Find(new ResourceKey(attempt.Key.Scope, kind, name)) is null) is { } missing)
            {
                return [property.Name, attempt.Key.ToString(), missing];
            }
        }

        return null;
    }

    private static IEnumerable<string> Names(Property property, Resource? resource) => (resource is null ? null : property.ValueOf(resource)) switch
    {
        null or Absent => [],
        IEnumerable<string> names => names,
        object name => [name.ToString()!],
    };
}
