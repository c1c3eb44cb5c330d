using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>Who uses a usage, a voice policy or a dial plan: voice policies and routes by name, users by grant.</summary>
internal static class VoiceReferences
{
    private static readonly ResourceKind[] Naming = [VoicePolicy.Schema, VoiceRoute.Schema, CsUser.Schema];

    /// <summary>The first object that names this one; null where none does.</summary>
    public static Resource? To(Resource named, Draft draft) =>
        (from kind in Naming
         from property in kind.Properties
         where property.RefersTo == named.Kind.Id
         from resource in draft.All(named.Scope, kind)
         where Names(property.ValueOf(resource)).Contains(named.Key.Name, StringComparer.OrdinalIgnoreCase)
         select resource).FirstOrDefault();

    private static IEnumerable<string> Names(object? value) => value switch
    {
        string name => [name],
        IEnumerable<string> names => names,
        _ => [],
    };
}
