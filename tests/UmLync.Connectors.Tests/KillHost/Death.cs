using System.Diagnostics;
using System.Threading;

namespace UmLync.Connectors.KillHost;

/// <summary>
/// Counts the positions before and after each write of a journal, and ends the process at the chosen one as the kernel ends
/// it: at once, without running anything more.
/// </summary>
internal sealed class Death(int chosen)
{
    private int _position;

    public void Before() => Pass();

    public void After() => Pass();

    private void Pass()
    {
        if (_position++ == chosen)
        {
            using Process own = Process.GetCurrentProcess();
            own.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
