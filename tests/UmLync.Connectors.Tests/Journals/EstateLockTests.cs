using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Tests.Support;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Journals;

public sealed class EstateLockTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Acquire_WhileAnotherProcessHoldsIt_NamesTheHolder()
    {
        using Process holder = Hold(_folder["lab.json"]);
        try
        {
            UmLyncException refused = Assert.Throws<UmLyncException>(() => Acquire(_folder["lab.json"]));

            Assert.Equal("EstateIsLocked", refused.Id);
            Assert.Equal(_folder["lab.json"], refused.Problem.Arguments[0]);
            Assert.Contains(holder.Id.ToString(CultureInfo.InvariantCulture), refused.Problem.Arguments[1]);
            Assert.Contains("killed@host", refused.Problem.Arguments[1]);
        }
        finally
        {
            holder.Kill();
            holder.WaitForExit();
        }
    }

    [Fact]
    public void Acquire_AfterTheHolderWasKilled_Succeeds()
    {
        using (Process holder = Hold(_folder["lab.json"]))
        {
            holder.Kill();
            holder.WaitForExit();
        }

        using EstateLock own = Acquire(_folder["lab.json"]);
        UmLyncException refused = Assert.Throws<UmLyncException>(() => Acquire(_folder["lab.json"]));

        // The holder of now, and not what the dead one left.
        Assert.Contains("tester", refused.Problem.Arguments[1]);
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refused.Problem.Arguments[1]);
    }

    [Fact]
    public void Acquire_AfterRelease_Succeeds()
    {
        Acquire(_folder["lab.json"]).Dispose();
        Acquire(_folder["lab.json"]).Dispose();
    }

    [Fact]
    public void Acquire_OfAnotherTarget_Succeeds()
    {
        using EstateLock one = Acquire(_folder["one.json"]);
        using EstateLock other = Acquire(_folder["other.json"]);
    }

    [Fact]
    public void Acquire_InOtherCase_IsTheSameTarget()
    {
        using EstateLock one = Acquire(_folder["lab.json"]);

        Assert.Throws<UmLyncException>(() => Acquire(_folder["LAB.JSON"]));
    }

    private static EstateLock Acquire(string target) => EstateLock.Acquire(target, "tester", () => DateTimeOffset.UnixEpoch);

    private Process Hold(string target)
    {
        string sign = _folder["held"];
        Process holder = KillHost.Start("hold", target, sign);
        while (!File.Exists(sign))
        {
            Assert.False(holder.HasExited);
            Thread.Sleep(10);
        }

        return holder;
    }
}
