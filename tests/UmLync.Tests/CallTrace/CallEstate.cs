using System.IO;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Tests.CallTrace;

/// <summary>One Exchange server, two Standard Edition servers, a dial plan that was renamed, an auto attendant.</summary>
internal static class CallEstate
{
    private const string Resource = "calls.json";

    public static Topology Topology { get; } = Read();

    public static Scope Exchange => Topology.ScopesOf(Product.Exchange).Single();

    private static Topology Read()
    {
        using Stream stream = typeof(CallEstate).Assembly.GetManifestResourceStream(Resource)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return TopologyReader.Read(bytes.ToArray(), Resource, ReadRequest.Everything);
    }
}
