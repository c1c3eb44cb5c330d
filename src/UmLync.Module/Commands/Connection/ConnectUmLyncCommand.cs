using System.Management.Automation;
using UmLync.Cmdlets.Connections;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>Connects the session to an estate, on which the other cmdlets then work: a lab file.</summary>
[Cmdlet(VerbsCommunications.Connect, "UmLync")]
[OutputType(typeof(Connection))]
public sealed class ConnectUmLyncCommand : UmLyncCommand
{
    /// <summary>The topology file of the lab.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string LabPath { get; set; } = null!;

    private protected override object Target => LabPath;

    /// <exception cref="UmLyncException">The file cannot be read, or is no topology.</exception>
    private protected override void Process()
    {
        Connection connection = Connection.ToLab(PathOf(LabPath));
        CurrentConnection.Set(connection);
        WriteObject(connection);
    }
}
