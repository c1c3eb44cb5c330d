using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows what differs between two pictures of an estate: drift since a snapshot, or what a rehearsal changed. What one of them
/// does not hold is no difference, and a warning names it.
/// </summary>
[Cmdlet(VerbsData.Compare, "UmLyncTopology")]
[OutputType(typeof(ResourceDifference))]
public sealed class CompareUmLyncTopologyCommand : UmLyncEstateCommand
{
    /// <summary>The earlier picture.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public Topology ReferenceTopology { get; set; } = null!;

    /// <summary>The later picture; by default the estate of the connection as it is now.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? DifferenceTopology { get; set; }

    private protected override void Process()
    {
        Topology difference = DifferenceTopology ?? Connected.Read(ReferenceTopology.KeepsUsers ? ReadRequest.Everything : ReadRequest.UsersCounted, Cancellation);
        foreach (UncomparedKind kind in TopologyDiff.NotCompared(ReferenceTopology, difference))
        {
            WriteWarning(new Message(nameof(CmdletMessages.KindIsNotCompared), kind.ToString()!).ToString());
        }

        WriteObject(TopologyDiff.Between(ReferenceTopology, difference), enumerateCollection: true);
    }
}
