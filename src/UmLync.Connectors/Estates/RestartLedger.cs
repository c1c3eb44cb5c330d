using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// What a connection knows of pending restarts by its own changes, by the same table that plans restarts. The products do not
/// show which setting a running service has read; where a part cannot tell, what was done here tells.
/// </summary>
internal sealed class RestartLedger
{
    private readonly Dictionary<ResourceKey, bool> _pending = [];

    /// <summary>Takes note of a change that was carried out.</summary>
    public void Note(PlannedChange change, Resource? before, Resource? after, IEstateView estate)
    {
        if (change.Action == ChangeAction.Operate)
        {
            _pending[change.Key] = false;
            return;
        }

        foreach ((ResourceKey service, _) in RestartCauses.Of(before, after, estate))
        {
            _pending[service] = true;
        }

        if (RestartCauses.OfAllFrontEnds(before, after) is not null)
        {
            foreach (LyncComputer computer in estate.FrontEnds())
            {
                _pending[RestartCauses.FrontEndOf(computer)] = true;
            }
        }
    }

    /// <summary>The object, with what is known here where it was not read.</summary>
    public Resource? Completed(Resource? resource) =>
        resource is WindowsService { Pending: null } service && _pending.TryGetValue(service.Key, out bool pending) ? service with { Pending = pending } : resource;
}
