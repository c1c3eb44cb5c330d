using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// Rights are not set but added and removed, entry by entry: Add-ADPermission for what a group gains, Remove-ADPermission for
/// what it loses (domain.md A.5).
/// </summary>
internal static class PermissionCalls
{
    public static CommandCall For(PlannedChange change)
    {
        AdPermission named = (AdPermission)change.Key.Kind.Identify(change.Key.Scope, change.Key.Name)!;
        NameSet before = Names(change, row => row.Before);
        NameSet after = Names(change, row => row.After);
        bool reachesLess = Inheritance(change, row => row.Before) == AdInheritance.All && Inheritance(change, row => row.After) == AdInheritance.None;
        bool loses = change.Action == ChangeAction.Remove || before.Except(after).Count > 0 || reachesLess;
        NameSet rights = loses ? OrAll(before.Except(after), before) : OrAll(after.Except(before), after);
        AdInheritance inheritance = (loses ? Inheritance(change, row => row.Before) : Inheritance(change, row => row.After)) ?? AdInheritance.All;
        return new CommandCall(Shell.Exchange, null, loses ? "Remove-ADPermission" : "Add-ADPermission",
        [
            new CommandParameter("Identity", new CommandValue.Text(named.Container)),
            new CommandParameter("User", new CommandValue.Text(named.Group)),
            new CommandParameter("AccessRights", new CommandValue.Texts([.. rights])),
            new CommandParameter("InheritanceType", new CommandValue.Text(inheritance.ToString())),
            new CommandParameter("Confirm", new CommandValue.Switch(IsOn: false)),
        ]);
    }

    private static NameSet OrAll(NameSet some, NameSet all) => some.Count > 0 ? some : all;

    private static NameSet Names(PlannedChange change, System.Func<PropertyChange, object?> value) =>
        change.Properties.Where(row => row.Property.Name == "allowed").Select(value).OfType<NameSet>().FirstOrDefault() ?? NameSet.Empty;

    private static AdInheritance? Inheritance(PlannedChange change, System.Func<PropertyChange, object?> value) =>
        change.Properties.Where(row => row.Property.Name == "inheritance").Select(value).OfType<AdInheritance?>().FirstOrDefault();
}
