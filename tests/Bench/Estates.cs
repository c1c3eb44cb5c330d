using UmLync.Blueprints;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Bench;

/// <summary>The steps of planning, as the command line takes them.</summary>
internal static class Estates
{
    public static byte[] BytesOf(EstateSize size) => TopologyWriter.ToBytes(EstateGenerator.Generate(size), indented: false);

    public static Topology Read(byte[] estate) => TopologyReader.Read(estate, "estate", ReadRequest.UsersCounted);

    public static Plan PlanFor(Topology topology) => Integration.PlanFor(topology, Blueprint.Empty);
}
