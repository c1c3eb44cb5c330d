using UmLync.Cmdlets.Connections;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Estates;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>A cmdlet that works on the estate to which the session is connected.</summary>
public abstract class UmLyncEstateCommand : UmLyncCommand
{
    /// <summary>The connection of the session.</summary>
    private protected virtual Connection Connected =>
        CurrentConnection.Value ?? throw new UmLyncException(new Message(nameof(CmdletMessages.NotConnected)));

    /// <summary>The estate of the connection as it is now, with users counted.</summary>
    private protected Topology ReadEstate() => ReadEstate(ReadRequest.UsersCounted);

    /// <summary>As much of the estate of the connection as is asked for, as it is now.</summary>
    private protected Topology ReadEstate(ReadRequest request) => Connected.Read(request, Cancellation);

    /// <summary>The estate of the connection, to be changed.</summary>
    private protected IEstate OpenEstate() => Connected.Open(Cancellation);

    /// <summary>A picture of the open estate, with users counted.</summary>
    private protected Topology ReadFrom(IEstate estate) => ReadFrom(estate, ReadRequest.UsersCounted);

    /// <summary>A picture of as much of the open estate as is asked for.</summary>
    private protected Topology ReadFrom(IEstate estate, ReadRequest request) => Connected.Remember(estate.Read(request));
}
