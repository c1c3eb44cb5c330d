using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// Which operations are due, as far as this session knows by its own changes and by the same table that plans operations. The
/// products show nothing of it: what another session left undone, nobody knows, and a plan that asks for it is followed.
/// </summary>
internal sealed class OperationLedger
{
    private readonly Dictionary<ResourceKey, bool> _due = [];

    /// <summary>Takes note of a change that was carried out.</summary>
    public void Note(PlannedChange change, Resource? before, Resource? after, IEstateView estate)
    {
        if (Operation.Is(change.Key.Kind))
        {
            _due[change.Key] = false;
            return;
        }

        foreach ((ResourceKey operation, _) in OperationCauses.Of(before, after, estate))
        {
            _due[operation] = true;
        }
    }

    /// <summary>The operation with what is known of it.</summary>
    public Operation AsItIs(ResourceKey operation) => Operation.Of(operation) with { Pending = _due.TryGetValue(operation, out bool due) ? due : null };
}
