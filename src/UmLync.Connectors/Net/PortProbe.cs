using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <summary>
/// Connects to TCP ports and closes the connection at once; nothing is sent. Many at a time, never more than allowed, each
/// within its time, and answers come as they are there.
/// </summary>
public sealed class PortProbe
{
    private readonly TimeSpan _patience;
    private readonly int _atOnce;

    /// <summary>A probe with bounds.</summary>
    /// <param name="patience">How long one port may take, its name included.</param>
    /// <param name="atOnce">How many ports are tried at a time.</param>
    public PortProbe(TimeSpan patience, int atOnce)
    {
        _patience = patience > TimeSpan.Zero ? patience : throw new ArgumentOutOfRangeException(nameof(patience));
        _atOnce = atOnce > 0 ? atOnce : throw new ArgumentOutOfRangeException(nameof(atOnce));
    }

    /// <summary>Tries the ports; each is answered once, in the order in which the answers come.</summary>
    /// <exception cref="OperationCanceledException">The operator has had enough.</exception>
    public IEnumerable<PortAnswer> Try(IEnumerable<PortTarget> targets, CancellationToken cancellation) =>
        new FanOut<PortTarget, PortAnswer>(_atOnce, TryAsync).Run(targets, cancellation);

    private async Task<PortAnswer> TryAsync(PortTarget target, CancellationToken stop)
    {
        Stopwatch clock = Stopwatch.StartNew();
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(_patience);
        using TcpContact contact = await TcpContact.TryAsync(target.Computer, target.Port, time.Token).ConfigureAwait(false);
        return new PortAnswer(target, contact.State, clock.Elapsed);
    }
}
