using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
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
    public IEnumerable<PortAnswer> Try(IEnumerable<PortTarget> targets, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using BlockingCollection<PortAnswer> answers = [];
        ConcurrentQueue<PortTarget> waiting = new(targets);
        Task[] workers = [.. Enumerable.Range(0, Math.Min(_atOnce, Math.Max(1, waiting.Count))).Select(_ => WorkAsync(waiting, answers, stop.Token))];
        Task all = Task.WhenAll(workers).ContinueWith(_ => answers.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            foreach (PortAnswer answer in answers.GetConsumingEnumerable(cancellation))
            {
                yield return answer;
            }

            cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            // Whoever stops reading stops the asking, and nothing runs on behind.
            stop.Cancel();
            all.Wait(CancellationToken.None);
        }
    }

    private async Task WorkAsync(ConcurrentQueue<PortTarget> waiting, BlockingCollection<PortAnswer> answers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && waiting.TryDequeue(out PortTarget? target))
        {
            Stopwatch clock = Stopwatch.StartNew();
            PortState state = await TryAsync(target, stop).ConfigureAwait(false);
            if (!stop.IsCancellationRequested)
            {
                answers.Add(new PortAnswer(target, state, clock.Elapsed), CancellationToken.None);
            }
        }
    }

    private async Task<PortState> TryAsync(PortTarget target, CancellationToken stop)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(_patience);
        using TcpContact contact = await TcpContact.TryAsync(target.Computer, target.Port, time.Token).ConfigureAwait(false);
        return contact.State;
    }
}
