using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using UmLync.Connectors.Net;
using Xunit;

namespace UmLync.Connectors.Tests.Net;

/// <summary>Ports of this computer only.</summary>
[Trait("Feature", "J1")]
public sealed class PortProbeTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public PortProbeTests() => _listener.Start();

    private int OpenPort => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Stop();

    [Fact]
    public void Try_PortWithAListener_IsOpen()
    {
        PortAnswer answer = Assert.Single(Probe().Try([new PortTarget("127.0.0.1", OpenPort)], CancellationToken.None));

        Assert.Equal(PortState.Open, answer.State);
        Assert.True(answer.IsAsExpected);
    }

    [Fact]
    public void Try_PortWithoutAListener_IsClosed()
    {
        PortAnswer answer = Assert.Single(Probe().Try([new PortTarget("127.0.0.1", FreePort())], CancellationToken.None));

        Assert.Equal(PortState.Closed, answer.State);
        Assert.False(answer.IsAsExpected);
    }

    [Theory]
    [InlineData("no-such-host.invalid")]
    [InlineData("..")]
    public void Try_NameThatIsNone_IsUnresolved(string name) =>
        Assert.Equal(PortState.NameUnresolved, Assert.Single(Probe().Try([new PortTarget(name, 1)], CancellationToken.None)).State);

    [Fact]
    public void Try_ManyPorts_AnswersEachOnce()
    {
        int closed = FreePort();
        PortTarget[] targets = [.. Enumerable.Range(0, 500).Select(number => new PortTarget("127.0.0.1", number % 2 == 0 ? OpenPort : closed))];

        List<PortAnswer> answers = [.. new PortProbe(TimeSpan.FromSeconds(30), 16).Try(targets, CancellationToken.None)];

        Assert.Equal(500, answers.Count);
        Assert.Equal(250, answers.Count(answer => answer.State == PortState.Open));
        Assert.Equal(250, answers.Count(answer => answer.State == PortState.Closed));
    }

    [Fact]
    public void Try_NoTargets_AnswersNothing() => Assert.Empty(Probe().Try([], CancellationToken.None));

    [Fact]
    public void Try_Cancelled_EndsAtOnce()
    {
        using CancellationTokenSource stop = new();
        IEnumerator<PortAnswer> answers = new PortProbe(TimeSpan.FromMinutes(5), 4)
            .Try(Enumerable.Range(0, 100_000).Select(_ => new PortTarget("127.0.0.1", OpenPort)), stop.Token).GetEnumerator();
        Assert.True(answers.MoveNext());
        Stopwatch clock = Stopwatch.StartNew();

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
        {
            while (answers.MoveNext())
            {
            }
        });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void Target_WithoutAPort_IsRefused(int port) => Assert.Throws<ArgumentOutOfRangeException>(() => new PortTarget("x", port));

    private static PortProbe Probe() => new(TimeSpan.FromSeconds(20), 8);

    private static int FreePort()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
