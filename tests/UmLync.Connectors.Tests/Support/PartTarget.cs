using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Support;

/// <summary>One part as the whole estate.</summary>
internal sealed class PartTarget(IEstatePart part) : IEstate
{
    public EstateIdentity Estate { get; } = EstateIdentity.Of(part.Read(ReadRequest.UsersCounted));

    public string Name => Estate.Name;

    public Resource? Read(ResourceKey key) => part.Read(key);

    public Topology Read(ReadRequest request) => part.Read(request);

    public EstatePicture TakePicture(ReadRequest request) => new(Read(request), path => TopologyFile.Write(path, Read(ReadRequest.Everything)));

    public void Apply(PlannedChange change) => part.Apply(change);

    public void EndPhase() => part.EndPhase();
}
