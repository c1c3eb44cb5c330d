using System;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>A change that is about to be made in a lab: the object as it is, as it would be, and the estate around it.</summary>
internal sealed class Attempt
{
    public Attempt(PlannedChange change, Resource? before, PresentEstate estate)
    {
        Change = change;
        Before = before;
        Estate = estate;
        After = change.Action switch
        {
            ChangeAction.Remove => null,
            ChangeAction.Create => change.After switch
            {
                null => null,
                UmMailbox mailbox => EnabledMailbox.Of(mailbox, estate),
                var created => ProductDefaults.Complete(WithoutAssigned(created), estate),
            },
            _ => before is null ? null : Changed(before),
        };
    }

    public PlannedChange Change { get; }

    public Resource? Before { get; }

    /// <summary>The object afterwards; null when it is removed, or is not there to be changed.</summary>
    public Resource? After { get; }

    public PresentEstate Estate { get; }

    public ResourceKey Key => Change.Key;

    /// <summary>The property of that name when the change sets it, or null.</summary>
    public PropertyChange? Sets(string property) => Change.Action == ChangeAction.Remove
        ? null
        : Change.Properties.FirstOrDefault(row => row.After is not null && string.Equals(row.Property.Name, property, StringComparison.Ordinal));

    /// <summary>The object of that kind and name in the same scope, or null.</summary>
    public T? Find<T>(ResourceKind<T> kind, string? name)
        where T : Resource => Estate.Find(Key.Scope, kind, name);

    /// <summary>What the plan expects the product to give is not said to it, and so not to the lab.</summary>
    private static Resource WithoutAssigned(Resource created) =>
        created.Kind.Properties.Where(property => property.IsAssigned).Aggregate(created, (resource, property) => property.With(resource, null));

    private Resource Changed(Resource before)
    {
        Resource after = Change.Properties.Aggregate(before, (resource, row) => row.After is null ? resource : row.Property.With(resource, row.After));
        return Change.Action == ChangeAction.Operate && after is WindowsService service
            ? service with { State = ServiceState.Running, Pending = false }
            : after;
    }
}
