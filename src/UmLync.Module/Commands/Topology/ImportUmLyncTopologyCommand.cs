using System.Management.Automation;
using UmLync.Connectors.Files;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>Reads a topology file whole, users included.</summary>
[Cmdlet(VerbsData.Import, "UmLyncTopology")]
[OutputType(typeof(Topology))]
public sealed class ImportUmLyncTopologyCommand : UmLyncImportCommand
{
    private protected override object Read(string path) => TopologyFile.Read(path, ReadRequest.Everything);
}
