using System;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Net;
using UmLync.Connectors.Tests.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using Xunit;

namespace UmLync.Connectors.Tests.Net;

/// <summary>Handshakes with servers on loopback.</summary>
[Trait("Feature", "C1")]
public sealed class TlsHandshakeTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly WorkFolder _folder = new();
    private readonly TestPki _pki;
    private readonly X509Certificate2 _server;

    public TlsHandshakeTests()
    {
        _pki = new TestPki(_folder.Path, "localhost");
        _server = _pki.Issue("um01.contoso.com", _pki.Today.AddDays(-1), _pki.Today.AddDays(30));
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    // Mutual TLS encrypts the traffic between Exchange and Lync (docs/domain.md, J.6).
    [Fact]
    public async Task Shake_ServerAsksForACertificate_GetsOurs()
    {
        using X509Certificate2 own = _pki.Issue("lync.contoso.com", _pki.Today.AddDays(-1), _pki.Today.AddDays(30));
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task<string?> presented = Receive(listener);

        await Shake(((IPEndPoint)listener.LocalEndpoint).Port, isTaken: true, own);

        Assert.Equal(own.Thumbprint, await presented);
    }

    [Fact]
    public async Task Shake_JudgeSaysNo_IsRefused()
    {
        using FakeServer server = FakeServer.Showing(_server);

        await Assert.ThrowsAsync<AuthenticationException>(() => Shake(server.Port, isTaken: false));
    }

    [Fact]
    public async Task Shake_SilentServer_EndsInTime()
    {
        using FakeServer server = FakeServer.Silent();
        Stopwatch watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Shake(server.Port, isTaken: true, limit: TimeSpan.FromMilliseconds(300)));

        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
    }

    private static async Task Shake(int port, bool isTaken, X509Certificate2? own = null, TimeSpan? limit = null)
    {
        using CancellationTokenSource time = new(limit ?? Limit);
        using TcpContact contact = await TcpContact.TryAsync("127.0.0.1", port, time.Token);
        using NetworkStream line = contact.Line();
        using SslStream secured = await TlsHandshake.ShakeAsync(line, "um01.contoso.com", (_, _, _, _) => isTaken, own, time.Token);
        secured.WriteByte(1);
    }

    private async Task<string?> Receive(TcpListener listener)
    {
        using TcpClient caller = await listener.AcceptTcpClientAsync();
        await using SslStream secured = new(caller.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null);
        await secured.AuthenticateAsServerAsync(_server, clientCertificateRequired: true, SslProtocols.None, checkCertificateRevocation: false);
        await secured.ReadExactlyAsync(new byte[1]);
        return secured.RemoteCertificate?.GetCertHashString();
    }
}
