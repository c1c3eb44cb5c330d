using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <summary>Asks many at a time, never more than allowed, and hands answers on as they are there.</summary>
/// <typeparam name="TTarget">Who is asked.</typeparam>
/// <typeparam name="TAnswer">What came of it.</typeparam>
internal sealed class FanOut<TTarget, TAnswer>
{
    private readonly Func<TTarget, CancellationToken, Task<TAnswer>> _ask;
    private readonly int _atOnce;

    /// <param name="atOnce">How many are asked at a time.</param>
    /// <param name="ask">Asks one. What fails there ends all.</param>
    public FanOut(int atOnce, Func<TTarget, CancellationToken, Task<TAnswer>> ask)
    {
        _atOnce = atOnce > 0 ? atOnce : throw new ArgumentOutOfRangeException(nameof(atOnce));
        _ask = ask;
    }

    /// <summary>Asks them all; each is answered once, in the order in which the answers come.</summary>
    /// <exception cref="OperationCanceledException">The operator has had enough.</exception>
    public IEnumerable<TAnswer> Run(IEnumerable<TTarget> targets, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using BlockingCollection<TAnswer> answers = [];
        ConcurrentQueue<TTarget> waiting = new(targets);
        Task[] workers = [.. Enumerable.Range(0, Math.Min(_atOnce, Math.Max(1, waiting.Count))).Select(_ => WorkAsync(waiting, answers, stop))];
        Task all = Task.WhenAll(workers);
        Task ending = all.ContinueWith(_ => answers.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            foreach (TAnswer answer in answers.GetConsumingEnumerable(cancellation))
            {
                yield return answer;
            }

            cancellation.ThrowIfCancellationRequested();
            all.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops reading stops the asking, and nothing runs on behind.
            stop.Cancel();
            ending.Wait(CancellationToken.None);
        }
    }

    private async Task WorkAsync(ConcurrentQueue<TTarget> waiting, BlockingCollection<TAnswer> answers, CancellationTokenSource stop)
    {
        while (!stop.IsCancellationRequested && waiting.TryDequeue(out TTarget? target))
        {
            try
            {
                TAnswer answer = await _ask(target, stop.Token).ConfigureAwait(false);
                if (!stop.IsCancellationRequested)
                {
                    answers.Add(answer, CancellationToken.None);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }
    }
}
