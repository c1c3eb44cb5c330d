using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The calls that carry out a planned change. Derived from the change alone, never read from a plan file: a file can ask only
/// for what this table knows. One change is one call, but for two that no single cmdlet does: the restart of a Lync service,
/// and rights of which some are gained and others lost.
/// </summary>
public static class CommandCatalog
{
    /// <summary>The calls of the change, in order; none when a person has to do it.</summary>
    public static IReadOnlyList<CommandCall> CallsFor(PlannedChange change) => change switch
    {
        { Action: ChangeAction.Manual } => [],
        { Action: ChangeAction.Operate } => change.After switch
        {
            WindowsService service => RestartCalls.For(service),
            Operation operation => OperationCalls.For(operation),
            _ => [],
        },
        _ when change.Key.Kind == AdPermission.Schema => PermissionCalls.For(change),
        _ when change.Key.Kind == Certificate.OfExchange => CertificateCalls.For(change),
        _ => CallTable.Of(change.Key.Kind) is { } rows && rows.Of(change) is { } shape && (change.Before ?? change.After) is { } subject && rows.Concerns(subject)
            ? [shape.CallFor(change, rows.Shell)] : [],
    };

    /// <summary>The shell in which the change is carried out.</summary>
    public static Shell ShellOf(ResourceKey key) => ShellOf(key.Kind);

    /// <summary>The shell that changes objects of the kind; null where no command does.</summary>
    public static Shell? ShellFor(ResourceKind kind) =>
        kind == AdPermission.Schema || kind == Certificate.OfExchange || kind.Type == typeof(WindowsService) || Operation.Is(kind) || EditsFile(kind)
        || CallTable.Of(kind) is not null ? ShellOf(kind) : null;

    /// <summary>
    /// Whether the object is a file that is edited on its server: no cmdlet knows it, and which bytes it becomes is known only when it
    /// is read (domain.md D.4, J.7).
    /// </summary>
    public static bool EditsFile(ResourceKind kind) => kind == OwaWebConfig.Schema;

    /// <summary>
    /// Whether the change is written to the directory, because no cmdlet makes it: the routing key and the display name of a contact
    /// (domain.md B.5 [F]).
    /// </summary>
    public static bool EditsDirectory(PlannedChange change) => change.Action == ChangeAction.Update && CallTable.Of(change.Key.Kind)?.IsInDirectory(change) == true;

    /// <summary>Whether commands carry out every property of the change.</summary>
    public static bool CarriesOut(PlannedChange change) => change.Action switch
    {
        ChangeAction.Manual => true,
        ChangeAction.Create => change.After is { } wanted && Creates(wanted)
            && change.Properties.All(row => row.Property.IsIdentity || row.Property.IsAssigned || CreateTakes(row.Property, change.Key.Kind)),
        ChangeAction.Update => change.Properties.All(row => row.StaysAsItIs || UpdateTakes(row.Property, change.Key.Kind, row.After))
            && (EditsFile(change.Key.Kind) || EditsDirectory(change) || CallsFor(change).Count > 0),
        _ => CallsFor(change).Count > 0,
    };

    /// <summary>Whether some command creates the object: there is one, and what it would ask for is known.</summary>
    internal static bool Creates(Resource wanted) => wanted.Kind == AdPermission.Schema
        ? wanted is AdPermission { Allowed.Count: > 0 }
        : wanted.Kind == Certificate.OfExchange ? CertificateCalls.Imports(wanted)
        : CallTable.Of(wanted.Kind) is { Create: { } shape } rows && rows.Concerns(wanted)
            && shape.Requires.All(property => wanted.Kind.Find(property)!.ValueOf(wanted) is not null and not Absent and not NameSet { Count: 0 });

    /// <summary>Whether the creating command takes the property itself.</summary>
    internal static bool CreateTakes(Property property, ResourceKind kind) =>
        kind == AdPermission.Schema
        || (kind == Certificate.OfExchange ? CertificateCalls.ImportTakes(property) : CallTable.Of(kind)?.Create?.Settles(property) == true);

    /// <summary>Whether a command changes the property of an object that is there.</summary>
    internal static bool UpdateTakes(Property property, ResourceKind kind) =>
        kind == AdPermission.Schema ? PermissionCalls.Take(property)
        : kind == Certificate.OfExchange ? CertificateCalls.Take(property)
        : EditsFile(kind) ? !property.IsIdentity
        : CallTable.Of(kind) is { } rows && (rows.UpdateOf([property])?.Takes(property) == true || rows.InDirectory.Contains(property.Name));

    /// <summary>Whether a command gives the property of an object that is there the value.</summary>
    internal static bool UpdateTakes(Property property, ResourceKind kind, object? value) =>
        UpdateTakes(property, kind) && !(value is Absent && CallTable.Of(kind)?.NeverEmpty.Contains(property.Name) == true);

    /// <summary>The properties by the call that changes them, in the order of the calls: mostly there is one.</summary>
    internal static IEnumerable<Property[]> ByCall(Property[] properties, ResourceKind kind) => CallTable.Of(kind) is { MoreUpdates.Count: > 0 } rows
        ? properties.GroupBy(property => (rows.UpdateOf([property]), rows.InDirectory.Contains(property.Name))).OrderBy(group => rows.MoreFirst && group.Key.Item1 == rows.Update).Select(group => group.ToArray())
        : [properties];

    /// <summary>Whether some command changes the object: of no rights at all not even the reach can be changed.</summary>
    internal static bool Updates(Resource before, Resource after) => before.Kind == AdPermission.Schema
        ? (before is AdPermission { Allowed.Count: > 0 } || after is AdPermission { Allowed.Count: > 0 }) && PermissionCalls.Change((AdPermission)before, (AdPermission)after)
        : before.Kind == Certificate.OfExchange ? CertificateCalls.Enables(before, after)
        : EditsFile(before.Kind) || (CallTable.Of(before.Kind) is { Update: not null } rows && rows.Concerns(before) && rows.Concerns(after));

    /// <summary>
    /// Whether an object of the kind is removed and made again under its name where no command changes it: a mailbox is disabled and
    /// enabled in another dial plan (domain.md C.6).
    /// </summary>
    internal static bool Replaces(ResourceKind kind) => kind == UmMailbox.Schema;

    /// <summary>
    /// Whether a call that changes one property of the kind has to state this one too: all that the call takes and, of an override, also
    /// which component it is of, by which the plan file shows that it may be touched.
    /// </summary>
    internal static bool StatesAlways(ResourceKind kind, Property property) =>
        (kind == AdPermission.Schema && UpdateTakes(property, kind))
        || (kind == SettingOverride.Schema && (UpdateTakes(property, kind) || property.Name is "component" or "section"));

    /// <summary>Whether a command removes the object; of rights only those that are known can be removed.</summary>
    internal static bool Removes(Resource present) => present.Kind == AdPermission.Schema
        ? present is AdPermission { Allowed.Count: > 0 }
        : present.Kind == Certificate.OfExchange || (CallTable.Of(present.Kind) is { Remove: not null } rows && rows.Concerns(present));

    private static Shell ShellOf(ResourceKind kind) =>
        kind == WindowsService.OfExchange || kind == Operation.PoolRecycle || EditsFile(kind) ? Shell.Server : kind.Product == Product.Exchange ? Shell.Exchange : Shell.Lync;
}
