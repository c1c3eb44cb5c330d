using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// What a connection knows of pending restarts by its own changes, by the same table that plans restarts. The systems only show that
/// a process is older than the last change of its settings; whether that change needs a restart knows who made it.
/// </summary>
internal sealed class RestartLedger
{
    private readonly Dictionary<ResourceKey, bool> _known = [];
    private readonly Dictionary<ResourceKey, bool> _read = [];

    /// <summary>Takes note of a change that was carried out.</summary>
    public void Note(PlannedChange change, Resource? before, Resource? after, IEstateView estate)
    {
        if (change.Action == ChangeAction.Operate)
        {
            _known[change.Key] = false;
            return;
        }

        // Settings of these are newer than the processes now; unless a cause is found, what was pending stays so and nothing else.
        foreach (ResourceKey service in Dated(after ?? before, estate).Where(service => !_known.ContainsKey(service)))
        {
            _known[service] = _read[service];
        }

        foreach ((ResourceKey service, _) in RestartCauses.Of(before, after, estate))
        {
            _known[service] = true;
        }

        if (RestartCauses.OfAllFrontEnds(before, after) is not null)
        {
            foreach (ResourceKey service in estate.FrontEnds().Select(RestartCauses.FrontEndOf))
            {
                _known[service] = true;
            }
        }
    }

    /// <summary>The object as it was read, with what is known here.</summary>
    public Resource? Completed(Resource? resource)
    {
        if (resource is not WindowsService service)
        {
            return resource;
        }

        if (service.Pending is { } pending)
        {
            _read[service.Key] = pending;
        }

        // A process that is younger than all its settings has been restarted, whoever did it.
        return service.Pending != false && _known.TryGetValue(service.Key, out bool known) ? service with { Pending = known } : service;
    }

    /// <summary>The services, of those that were read, that look older than a setting when the object changes.</summary>
    private ResourceKey[] Dated(Resource? changed, IEstateView estate)
    {
        ResourceKey? own = changed is IUmRole role ? RestartCauses.ServiceOf(role, estate) : null;
        return changed is IUmRole or UmIpGateway ? [.. _read.Keys.Where(service => service.Kind == WindowsService.OfLync || service == own)] : [];
    }
}
