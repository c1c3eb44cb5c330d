using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Names what a person does when everything else is through: install the client for new users, look for the presence icon in Outlook
/// Web App. Runs last; the table <see cref="TaskCauses"/> knows what asks.
/// </summary>
public sealed class TaskDesigner : IDesigner
{
    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        Dictionary<ResourceKey, (ManualTask Task, RestartCause Cause)> tasks = [];
        foreach ((ManualTask task, RestartCause cause) in draft.Drawings.SelectMany(drawing => TaskCauses.Of(drawing.Before, drawing.After)))
        {
            tasks.TryAdd(task.Key, (task, cause));
        }

        foreach ((ManualTask task, RestartCause cause) in tasks.Values.OrderBy(entry => entry.Task.Key))
        {
            draft.Await(task, new Because(new Message(cause.Reason), cause.Source));
        }
    }
}
