using System.Management.Automation;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets;

/// <summary>Shows the connection of the session, if there is one.</summary>
[Cmdlet(VerbsCommon.Get, "UmLyncConnection")]
[OutputType(typeof(Connection))]
public sealed class GetUmLyncConnectionCommand : UmLyncCommand
{
    private protected override void Process()
    {
        if (CurrentConnection.Value is { } connection)
        {
            WriteObject(connection);
        }
    }
}
