using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The calls that carry out a planned change. Derived from the change alone, never read from a plan file: a file can ask only
/// for what this table knows. A restart through the Lync shell is two calls, because no cmdlet restarts a service; everything
/// else is one.
/// </summary>
public static class CommandCatalog
{
    /// <summary>The calls of the change, in order; none when a person has to do it.</summary>
    public static IReadOnlyList<CommandCall> CallsFor(PlannedChange change)
    {
        if (change.Action == ChangeAction.Manual)
        {
            return [];
        }

        if (change.After is WindowsService service)
        {
            return Restart(service);
        }

        if (change.Key.Kind == AdPermission.Schema)
        {
            return [PermissionCalls.For(change)];
        }

        return CallTable.Of(change.Key.Kind) is { } rows && ShapeOf(rows, change.Action) is { } shape ? [Call(rows.Shell, shape, change)] : [];
    }

    /// <summary>The shell in which the change is carried out.</summary>
    public static Shell ShellOf(ResourceKey key) =>
        key.Kind == WindowsService.OfExchange ? Shell.Server : key.Scope.Product == Product.Exchange ? Shell.Exchange : Shell.Lync;

    /// <summary>Whether some command creates objects of the kind with this property, or with a further call after the creation.</summary>
    internal static bool Creates(ResourceKind kind) => kind == AdPermission.Schema || CallTable.Of(kind)?.Create is not null;

    /// <summary>Whether the creating command takes the property itself.</summary>
    public static bool CreateTakes(Property property, ResourceKind kind) =>
        kind == AdPermission.Schema || CallTable.Of(kind)?.Create?.Takes(property) == true;

    /// <summary>Whether a command changes the property of an object that is there.</summary>
    public static bool UpdateTakes(Property property, ResourceKind kind) =>
        (kind == AdPermission.Schema && property.Name is "allowed" or "inheritance") || CallTable.Of(kind)?.Update?.Takes(property) == true;

    /// <summary>Whether a command removes objects of the kind.</summary>
    internal static bool Removes(ResourceKind kind) => kind == AdPermission.Schema || CallTable.Of(kind)?.Remove is not null;

    private static CallShape? ShapeOf(CallRows rows, ChangeAction action) => action switch
    {
        ChangeAction.Create => rows.Create,
        ChangeAction.Update => rows.Update,
        ChangeAction.Remove => rows.Remove,
        _ => null,
    };

    private static CommandCall Call(Shell shell, CallShape shape, PlannedChange change)
    {
        List<CommandParameter> parameters = [];
        if (shape.Identity is { } identity)
        {
            parameters.Add(new CommandParameter(identity, new CommandValue.Text(change.Key.Name)));
        }

        foreach ((string property, string parameter) in shape.Parameters)
        {
            if (change.Properties.FirstOrDefault(row => row.Property.Name == property) is { } row && change.Action != ChangeAction.Remove && Value(row) is { } value)
            {
                parameters.Add(new CommandParameter(parameter, value));
            }
        }

        parameters.Add(new CommandParameter("Confirm", new CommandValue.Switch(IsOn: false)));
        return new CommandCall(shell, null, shape.Name, parameters);
    }

    private static CommandValue? Value(PropertyChange row) => row switch
    {
        { After: null or Absent } => null,
        { Before: NameSet before, After: NameSet after } => new CommandValue.Edit([.. after.Except(before)], [.. before.Except(after)]),
        _ => CommandValue.Of(row.After),
    };

    private static IReadOnlyList<CommandCall> Restart(WindowsService service)
    {
        CommandParameter name = new("Name", new CommandValue.Text(service.Name));
        CommandParameter confirm = new("Confirm", new CommandValue.Switch(IsOn: false));
        if (service.Scope.Product == Product.Exchange)
        {
            return [new CommandCall(Shell.Server, service.Computer.ToString(), "Restart-Service", [name, confirm])];
        }

        CommandParameter computer = new("ComputerName", new CommandValue.Text(service.Computer.ToString()));
        return
        [
            new CommandCall(Shell.Lync, null, "Stop-CsWindowsService", [name, computer, confirm]),
            new CommandCall(Shell.Lync, null, "Start-CsWindowsService", [name, computer, confirm]),
        ];
    }
}
