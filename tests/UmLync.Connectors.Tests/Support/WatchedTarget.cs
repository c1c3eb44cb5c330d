using System;
using UmLync.Applying;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Support;

/// <summary>A lab that is looked at after every single change.</summary>
internal sealed class WatchedTarget(LabEstate lab, Action<PlannedChange> afterEach) : ITarget
{
    public EstateIdentity Estate => lab.Estate;

    public Resource? Read(ResourceKey key) => lab.Read(key);

    public void Apply(PlannedChange change)
    {
        lab.Apply(change);
        afterEach(change);
    }

    public void EndPhase() => lab.EndPhase();
}
