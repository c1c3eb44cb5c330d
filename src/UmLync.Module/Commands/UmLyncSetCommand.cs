using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Connectors.Estates;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>A cmdlet that changes objects which it can also show: with -PassThru it writes them, as a new read has them, and not the outcomes.</summary>
/// <typeparam name="T">What it shows.</typeparam>
public abstract class UmLyncSetCommand<T> : UmLyncChangeCommand
    where T : class
{
    /// <summary>Writes the objects as they are now, and not the outcomes. A preview has nothing to pass, and writes those.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The objects of all records, as they are now.</summary>
    private protected abstract IEnumerable<T> ObjectsIn(Topology now);

    private protected sealed override void Tell(ChangeOutcome outcome)
    {
        if (!PassThru || IsPreview)
        {
            WriteObject(outcome);
        }
    }

    private protected sealed override void AfterwardsIn(IEstate estate)
    {
        if (PassThru && !IsPreview)
        {
            WriteObject(ObjectsIn(ReadFrom(estate, Needed)), enumerateCollection: true);
        }
    }
}
