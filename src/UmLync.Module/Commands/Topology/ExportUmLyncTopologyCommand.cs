using System.IO;
using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Files;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>Writes a topology to a file: the estate as a lab, a snapshot before a change, one side of a comparison.</summary>
[Cmdlet(VerbsData.Export, "UmLyncTopology", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportUmLyncTopologyCommand : UmLyncExportCommand
{
    /// <summary>The topology.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology Topology { get; set; } = null!;

    /// <summary>Writes without indentation and line breaks.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    private protected override void Process() => Export(path => TopologyFile.Write(
        path,
        Topology.KeepsUsers ? Topology : throw new UmLyncException(new Message(nameof(CmdletMessages.UsersAreOnlyCounted), Topology.Estate)),
        indented: !Compress));
}
