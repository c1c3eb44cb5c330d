using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Net;
using UmLync.Connectors.Tests.Directories;
using Xunit;

namespace UmLync.Connectors.Tests.Net;

/// <summary>The first contact with a server: each end of it, and none later than its time.</summary>
[Trait("Feature", "J1")]
public class TcpContactTests
{
    [Fact]
    public async Task Try_Listener_HasALineThatCarries()
    {
        using FakeServer server = FakeServer.Saying([7]);
        using CancellationTokenSource time = new(TimeSpan.FromSeconds(20));

        using TcpContact contact = await TcpContact.TryAsync("127.0.0.1", server.Port, time.Token);
        using NetworkStream line = contact.Line();
        line.WriteByte(1);

        Assert.Equal((PortState.Open, 7, null), (contact.State, line.ReadByte(), contact.Reason));
    }

    [Fact]
    public async Task Try_NobodyListens_IsClosedAndHasNoLine()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        using TcpContact contact = await TcpContact.TryAsync("127.0.0.1", port, CancellationToken.None);

        Assert.Equal(PortState.Closed, contact.State);
        Assert.NotEmpty(contact.Reason!);
        Assert.Throws<InvalidOperationException>(() => contact.Line());
    }

    // RFC 8305, section 5: an address that does not answer does not use up the time of one that does. A listener whose queue is full
    // does not answer on Linux.
    [Fact]
    public async Task Connect_FirstAddressIsDead_TakesTheNext()
    {
        using Socket dead = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        dead.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        dead.Listen(0);
        int port = ((IPEndPoint)dead.LocalEndPoint!).Port;
        Socket[] filling = [.. Enumerable.Range(0, 4).Select(_ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))];
        Array.ForEach(filling, socket => _ = socket.ConnectAsync(new IPEndPoint(IPAddress.Parse("127.0.0.2"), port)));
        await Task.Delay(200);
        using TcpListener alive = new(IPAddress.Loopback, port);
        alive.Start();
        using CancellationTokenSource time = new(TimeSpan.FromSeconds(20));
        Stopwatch watch = Stopwatch.StartNew();

        using TcpContact contact = await TcpContact.ConnectAsync([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback], port, time.Token);

        Assert.Equal((PortState.Open, IPAddress.Loopback), (contact.State, contact.There?.Address));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Array.ForEach(filling, socket => socket.Dispose());
    }

    // Who refuses says more than who is silent.
    [Fact]
    public async Task Connect_NobodyTakesIt_SaysWhatTellsMost()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using CancellationTokenSource time = new(TimeSpan.FromSeconds(2));

        using TcpContact contact = await TcpContact.ConnectAsync([IPAddress.Loopback, IPAddress.Parse("192.0.2.1")], port, time.Token);

        Assert.Equal(PortState.Closed, contact.State);
    }

    [Fact]
    public async Task Try_TimeIsOverBefore_IsUnresolvedWithoutAReason()
    {
        using TcpContact contact = await TcpContact.TryAsync("localhost", 1, new CancellationToken(canceled: true));

        Assert.Equal((PortState.NameUnresolved, null), (contact.State, contact.Reason));
    }

    // A read that takes no token ends all the same: the line is closed under it.
    [Fact]
    public async Task Line_TimeIsOverWhileReading_EndsTheReading()
    {
        using FakeServer server = FakeServer.Silent();
        using CancellationTokenSource time = new();
        using TcpContact contact = await TcpContact.TryAsync("127.0.0.1", server.Port, time.Token);
        using NetworkStream line = contact.Line();
        Stopwatch watch = Stopwatch.StartNew();

        time.CancelAfter(TimeSpan.FromMilliseconds(300));
        Exception fault = Assert.ThrowsAny<Exception>(() => line.ReadByte());

        Assert.True(fault is IOException or ObjectDisposedException, fault.ToString());
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
    }
}
