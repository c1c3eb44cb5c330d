using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Restarts each service whose running process is older than a setting: because this plan changes one, or because an earlier
/// restart was forgotten or interrupted. Runs last, and no other designer has to remember a restart: the table
/// <see cref="RestartCauses"/> knows what needs one.
/// </summary>
public sealed class ServiceDesigner : IDesigner
{
    private readonly bool _onlyCaused;

    /// <summary>A designer of all restarts, or only of those that the plan itself causes.</summary>
    public ServiceDesigner(bool onlyCaused = false) => _onlyCaused = onlyCaused;

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        Dictionary<ResourceKey, RestartCause> causes = [];
        RestartCause? ofFrontEnds = null;
        foreach (Drawing drawing in draft.Drawings)
        {
            foreach ((ResourceKey service, RestartCause cause) in RestartCauses.Of(drawing.Before, drawing.After, draft))
            {
                causes.TryAdd(service, cause);
            }

            ofFrontEnds ??= RestartCauses.OfAllFrontEnds(drawing.Before, drawing.After);
        }

        if (ofFrontEnds is not null)
        {
            foreach (LyncComputer computer in draft.FrontEnds())
            {
                causes.TryAdd(RestartCauses.FrontEndOf(computer), ofFrontEnds);
            }
        }

        foreach (KeyValuePair<ResourceKey, RestartCause> cause in causes.OrderBy(cause => cause.Key))
        {
            Restart(draft, cause.Key, new Because(new Message(cause.Value.Reason, cause.Key.Name), cause.Value.Source));
        }

        foreach (WindowsService pending in _onlyCaused ? [] : Pending(draft))
        {
            draft.Restart(pending, new Because(new Message(nameof(ReasonMessages.RestartIsPending), pending.Key.Name), Source.Confirmed("E.2 rows 3 and 16")));
        }
    }

    private static WindowsService[] Pending(Draft draft) =>
        [.. draft.All(WindowsService.OfExchange).Concat(draft.All(WindowsService.OfLync)).Where(service => service.Pending == true)];

    private static void Restart(Draft draft, ResourceKey key, Because because)
    {
        if (draft.Find(key) is WindowsService service)
        {
            draft.Restart(service, because);
        }
        else
        {
            draft.LeaveOut(key.ToString(), new Message(nameof(ReasonMessages.ServiceIsUnknown), key.Name), because.Source);
        }
    }
}
