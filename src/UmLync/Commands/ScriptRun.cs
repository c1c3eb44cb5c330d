using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;

namespace UmLync.Commands;

/// <summary>
/// Changes that one shell carries out one after another, after what a person does for them: one script. What a person does never
/// stands behind a call, so that nothing runs before it was done.
/// </summary>
internal sealed class ScriptRun
{
    private readonly List<PlannedChange> _changes = [];

    private ScriptRun()
    {
    }

    /// <summary>Where it runs; null when a person does all of it.</summary>
    public (Shell Shell, string? Computer)? Place { get; private set; }

    public IReadOnlyList<PlannedChange> Changes => _changes;

    public IEnumerable<PlannedChange> Handwork => _changes.Where(change => CommandCatalog.CallsFor(change).Count == 0);

    /// <summary>The changes of the plan, in its order.</summary>
    public static IReadOnlyList<ScriptRun> Of(Plan plan)
    {
        List<ScriptRun> runs = [];
        foreach (PlannedChange change in plan.Changes)
        {
            IReadOnlyList<CommandCall> calls = CommandCatalog.CallsFor(change);
            (Shell, string?)? place = calls.Count == 0 ? null : (calls[0].Shell, calls[0].Computer);
            if (runs.Count == 0 || !runs[runs.Count - 1].Takes(place))
            {
                runs.Add(new ScriptRun());
            }

            runs[runs.Count - 1].Add(change, place);
        }

        return runs;
    }

    private bool Takes((Shell Shell, string? Computer)? place) => Place is not { } mine
        || (place is { } asked && mine.Shell == asked.Shell && string.Equals(mine.Computer, asked.Computer, StringComparison.OrdinalIgnoreCase));

    private void Add(PlannedChange change, (Shell, string?)? place)
    {
        _changes.Add(change);
        Place ??= place;
    }
}
