using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Plans the operations without which the changes on the draft have no effect: a topology is published once, a server refreshed
/// and recycled once, however many changes ask for it. Runs last; the table <see cref="OperationCauses"/> knows what asks.
/// </summary>
public sealed class OperationDesigner : IDesigner
{
    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        Dictionary<ResourceKey, RestartCause> causes = [];
        foreach ((ResourceKey operation, RestartCause cause) in draft.Drawings.SelectMany(drawing => OperationCauses.Of(drawing.Before, drawing.After, draft)))
        {
            causes.TryAdd(operation, cause);
        }

        foreach (KeyValuePair<ResourceKey, RestartCause> cause in causes.OrderBy(cause => cause.Key))
        {
            draft.Operate(cause.Key, new Because(new Message(cause.Value.Reason, cause.Key.Name), cause.Value.Source));
        }
    }
}
