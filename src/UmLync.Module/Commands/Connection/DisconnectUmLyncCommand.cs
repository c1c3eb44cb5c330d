using System.Management.Automation;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets;

/// <summary>Ends the connection of the session. Without one there is nothing to do.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "UmLync")]
[OutputType(typeof(void))]
public sealed class DisconnectUmLyncCommand : UmLyncCommand
{
    private protected override void Process() => CurrentConnection.Clear();
}
