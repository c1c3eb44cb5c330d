using System.Collections.Generic;
using UmLync.Commands;
using UmLync.Connectors.Text;
using UmLync.Planning;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>
/// What no cmdlet does, the lab does not either: there is no Set-UMHuntGroup and no New-UMService. Otherwise a change that a
/// person has to make, or that was edited into a plan, would pass its rehearsal.
/// </summary>
internal static class CommandRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(
            null, nameof(LabMessages.NoCommandDoesThat), Source.Confirmed("C.1, C.3"), WithoutCommand,
            ChangeAction.Create, ChangeAction.Update, ChangeAction.Remove, ChangeAction.Operate, ChangeAction.Manual),
    ];

    private static string[]? WithoutCommand(Attempt attempt) =>
        attempt.Change.Action != ChangeAction.Manual && CommandCatalog.CarriesOut(attempt.Change)
            ? null
            : [attempt.Change.Action.ToString(), attempt.Key.Kind.Id, attempt.Key.Name];
}
