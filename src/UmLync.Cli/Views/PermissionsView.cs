using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Permissions;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>Which rights the groups of Lync need, whether they have them, and why that could not be seen.</summary>
internal static class PermissionsView
{
    /// <summary>The permissions, in the order of the containers, and their count.</summary>
    public static IEnumerable<IRenderable> Of(IReadOnlyList<RequiredPermission> permissions, Topology topology) => permissions
        .SelectMany(permission => new Entry()
            .Head(Word(permission.State), Ink(permission.State)).Head(permission.Container, Prose.Strong).Head(permission.Group)
            .Body(Phrase.Of(
                permission.Inheritance == AdInheritance.All ? nameof(CliMessages.RightsWithBelow) : nameof(CliMessages.RightsHere), permission.Rights.ToString()))
            .Body(permission.DistinguishedName.ToString(), Prose.Quiet)
            .Drawings)
        .Concat(WhyUnknown(topology).Select(reason => Prose.Of("\n" + reason + "\n", Prose.Doubtful)))
        .Append(Prose.Of("\n" + Count(permissions) + "\n", Prose.Strong));

    /// <summary>What kept the permissions from being read, in each organization.</summary>
    public static IEnumerable<string> WhyUnknown(Topology topology) => topology.Scopes
        .Where(scope => scope.Product == Product.Exchange)
        .Select(scope => topology.CoverageOf(scope, AdPermission.Schema).Reason)
        .OfType<string>();

    private static string Count(IReadOnlyList<RequiredPermission> permissions) => Phrase.Of(
        nameof(CliMessages.PermissionsAreCounted),
        Phrase.Number(permissions.Count),
        permissions.Count == 0 ? "-" : string.Join(", ", permissions.GroupBy(permission => permission.State).OrderBy(group => group.Key).Select(group => Word(group.Key) + " " + Phrase.Number(group.Count()))));

    private static string Word(PermissionState state) => state switch
    {
        PermissionState.Granted => CliMessages.GrantedWord,
        PermissionState.Missing => CliMessages.MissingWord,
        PermissionState.Denied => CliMessages.DeniedWord,
        _ => CliMessages.UnknownWord,
    };

    private static Style Ink(PermissionState state) => state switch
    {
        PermissionState.Granted => Prose.Good,
        PermissionState.Unknown => Prose.Doubtful,
        _ => Prose.Bad,
    };
}
