using System.Collections.Generic;
using System.Linq;
using UmLync.Permissions;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// Rights are not set but added and removed, entry by entry: Add-ADPermission for what a group gains, Remove-ADPermission for
/// what it loses (domain.md A.5). An entry has one reach, so that rights which are to reach further, or less far, are added or
/// removed again: those that Lync needs, and no other that the group happens to have. What is gained comes first: nobody is
/// without a right that stays.
/// </summary>
internal static class PermissionCalls
{
    /// <summary>Whether a call states the property. Both stand in every change, since a right without its reach is half an entry.</summary>
    public static bool Take(Property property) => property.Name is "allowed" or "inheritance";

    public static IReadOnlyList<CommandCall> For(PlannedChange change)
    {
        (AdPermission? before, AdPermission? after) = ((AdPermission?)change.Before, (AdPermission?)change.After);
        AdPermission named = (before ?? after)!;
        NameSet had = before?.Allowed ?? NameSet.Empty;
        NameSet gets = after?.Allowed ?? NameSet.Empty;
        bool reachesElsewhere = before?.Inheritance is { } from && after?.Inheritance is { } to && from != to;
        bool reachesLess = reachesElsewhere && after!.Inheritance == AdInheritance.None;
        return
        [
            .. Call("Add-ADPermission", named, reachesElsewhere ? gets.Except(had).With(NeededOf(gets)) : gets.Except(had), after?.Inheritance),
            .. Call("Remove-ADPermission", named, reachesLess ? had.Except(gets).With(NeededOf(had)) : had.Except(gets), before?.Inheritance),
        ];
    }

    /// <summary>Whether there is a call for the difference: the reach of rights that Lync does not need is nobody's to change.</summary>
    public static bool Change(AdPermission before, AdPermission after) =>
        !Equals(before.Allowed, after.Allowed) || NeededOf(before.Allowed ?? NameSet.Empty).Any();

    private static IEnumerable<string> NeededOf(NameSet rights) => RequiredPermission.ToRead.Where(AdRightNames.WithContained(rights).Contains);

    private static IEnumerable<CommandCall> Call(string name, AdPermission named, NameSet rights, AdInheritance? inheritance)
    {
        if (rights.Count == 0)
        {
            yield break;
        }

        List<CommandParameter> parameters =
        [
            new("Identity", new CommandValue.Text(named.Container)),
            new("User", new CommandValue.Text(named.Group)),
            new("AccessRights", new CommandValue.Texts([.. rights])),
        ];
        if (inheritance is { } reach)
        {
            parameters.Add(new CommandParameter("InheritanceType", new CommandValue.Text(reach.ToString())));
        }

        yield return new CommandCall(Shell.Exchange, null, name, [.. parameters, .. CommandParameter.Unasked(hasForce: false)]);
    }
}
