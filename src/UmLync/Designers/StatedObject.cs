using System;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>An object of which an operator states only what he wants: what is omitted is unmanaged.</summary>
internal static class StatedObject
{
    /// <summary>The present object with what is stated, or what is stated where there is none. Names that differ in case only are the same.</summary>
    public static Resource Over(Resource? present, Resource stated) => present is null ? stated : stated.Kind.Properties
        .Where(property => !property.IsIdentity && property.ValueOf(stated) is { } value && !IsSame(property, property.ValueOf(present), value))
        .Aggregate(present, (resource, property) => property.With(resource, property.ValueOf(stated)));

    private static bool IsSame(Property property, object? present, object stated) =>
        property.RefersTo is not null && present is string name && stated is string other ? StringComparer.OrdinalIgnoreCase.Equals(name, other) : Equals(present, stated);
}
