using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>
/// Which services run behind a setting that a change made, by the same table that plans restarts. One change can leave every
/// Front End of the estate behind; that is kept as one mark, and reaches the services when they are looked at.
/// </summary>
internal sealed class PendingRestarts
{
    private readonly PresentEstate _estate;
    private readonly Dictionary<ResourceKey, int> _restartedAt = [];
    private int _moment;
    private int _allFrontEndsBehindSince;

    public PendingRestarts(PresentEstate estate) => _estate = estate;

    /// <summary>Takes note of a change that was carried out.</summary>
    public void Note(PlannedChange change, Resource? before, Resource? after)
    {
        _moment++;
        if (change.Action == ChangeAction.Operate)
        {
            _restartedAt[change.Key] = _moment;
            return;
        }

        foreach ((ResourceKey service, _) in RestartCauses.Of(before, after, _estate))
        {
            if (_estate.Find(service) is WindowsService behind)
            {
                _estate.Put(service, behind with { Pending = true });
            }
        }

        if (RestartCauses.OfAllFrontEnds(before, after) is not null)
        {
            _allFrontEndsBehindSince = _moment;
        }
    }

    /// <summary>The object with what the mark says of it.</summary>
    public Resource? AsItIs(Resource? resource) =>
        resource is WindowsService { Pending: not true } service && IsFrontEndBehind(service) ? service with { Pending = true } : resource;

    /// <summary>Writes the mark down on every service that it is about.</summary>
    public void Settle()
    {
        if (_allFrontEndsBehindSince == 0)
        {
            return;
        }

        foreach (ResourceKey key in _estate.FrontEnds().Select(RestartCauses.FrontEndOf).ToArray())
        {
            if (_estate.Find(key) is { } service && AsItIs(service) is { } behind && !ReferenceEquals(service, behind))
            {
                _estate.Put(key, behind);
            }
        }

        _allFrontEndsBehindSince = 0;
        _restartedAt.Clear();
    }

    private bool IsFrontEndBehind(WindowsService service) =>
        _allFrontEndsBehindSince > 0
        && service.Kind == WindowsService.OfLync
        && service.Name == WindowsService.FrontEnd
        && !(_restartedAt.TryGetValue(service.Key, out int moment) && moment > _allFrontEndsBehindSince)
        && _estate.Find(service.Scope, LyncComputer.Schema, service.Computer.ToString()) is { } computer
        && _estate.RunsFrontEnd(computer);
}
