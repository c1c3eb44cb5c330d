using System.Threading;

namespace UmLync.Cmdlets.Shells;

/// <summary>Whether the operator has stopped the command for which a connection works. A connection outlives commands; its shells ask here.</summary>
internal sealed class StopSignal
{
    /// <summary>The token of the command that is running.</summary>
    public CancellationToken Token { get; set; }
}
