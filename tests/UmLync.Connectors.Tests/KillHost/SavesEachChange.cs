using UmLync.Applying;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.KillHost;

/// <summary>A lab in which each change lasts at once, as it does in a directory.</summary>
internal sealed class SavesEachChange(LabEstate lab) : ITarget
{
    public EstateIdentity Estate => lab.Estate;

    public Resource? Read(ResourceKey key) => lab.Read(key);

    public void Apply(PlannedChange change)
    {
        lab.Apply(change);
        lab.EndPhase();
    }

    public void EndPhase() => lab.EndPhase();
}
