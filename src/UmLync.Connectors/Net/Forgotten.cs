using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <summary>What cannot be cancelled is left behind when its time is over.</summary>
internal static class Forgotten
{
    /// <summary>Nobody waits for the task any more: it ends some day, and its fault is nobody's concern.</summary>
    public static void Forget(this Task task) =>
        task.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    /// <summary>Waits for the task until the time is over; whether it ended. A task that did not is forgotten.</summary>
    public static async Task<bool> EndsBefore(this Task task, CancellationToken end)
    {
        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(end);
        bool isDone = await Task.WhenAny(task, Task.Delay(Timeout.Infinite, waiting.Token)).ConfigureAwait(false) == task;
        if (!isDone)
        {
            task.Forget();
        }

        waiting.Cancel();
        return isDone;
    }
}
