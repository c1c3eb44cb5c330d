using System.Management.Automation;
using UmLync.Connectors.Files;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>Reads the estate of the connection, or a file, as one picture of both products.</summary>
[Cmdlet(VerbsCommon.Get, "UmLyncTopology")]
[OutputType(typeof(Topology))]
public sealed class GetUmLyncTopologyCommand : UmLyncEstateCommand
{
    /// <summary>A topology file, in the place of the connection.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// Counts users and mailboxes and does not keep each as an object: enough for a plan, and faster in a large estate. Such a
    /// picture cannot be exported.
    /// </summary>
    [Parameter]
    public SwitchParameter CountUsers { get; set; }

    private protected override object? Target => Path;

    private protected override void Process()
    {
        ReadRequest request = CountUsers ? ReadRequest.UsersCounted : ReadRequest.Everything;
        WriteObject(Path is null ? Connected.Read(request, Cancellation) : TopologyFile.Read(PathOf(Path), request));
    }
}
