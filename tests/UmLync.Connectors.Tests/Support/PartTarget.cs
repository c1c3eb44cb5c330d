using UmLync.Applying;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Support;

/// <summary>One part as the whole estate.</summary>
internal sealed class PartTarget(IEstatePart part) : ITarget
{
    public EstateIdentity Estate { get; } = EstateIdentity.Of(part.Read(ReadRequest.UsersCounted));

    public Resource? Read(ResourceKey key) => part.Read(key);

    public void Apply(PlannedChange change) => part.Apply(change);

    public void EndPhase() => part.EndPhase();
}
