using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>A listener on loopback that receives each caller in its own way, for what no directory server does.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    // Whoever waits for ever is held by nothing else, and its line would be closed with it.
    private readonly ConcurrentBag<Task> _receptions = [];

    private FakeServer(Func<Stream, Task> receive)
    {
        _listener.Start();
        _ = Serve(receive);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Accepts, and says nothing.</summary>
    public static FakeServer Silent() => new(_ => Task.Delay(System.Threading.Timeout.Infinite));

    /// <summary>Answers with the bytes, whatever is asked.</summary>
    public static FakeServer Saying(byte[] answer) => new(async stream =>
    {
        await stream.ReadExactlyAsync(new byte[1]);
        await stream.WriteAsync(answer);
    });

    /// <summary>Shakes hands with the certificate.</summary>
    public static FakeServer Showing(X509Certificate2 certificate) => new(async stream =>
    {
        await using SslStream secured = new(stream);
        await secured.AuthenticateAsServerAsync(certificate, clientCertificateRequired: false, SslProtocols.None, checkCertificateRevocation: false);
        await secured.ReadExactlyAsync(new byte[1]);
    });

    public void Dispose() => _listener.Stop();

    private async Task Serve(Func<Stream, Task> receive)
    {
        try
        {
            while (true)
            {
                TcpClient caller = await _listener.AcceptTcpClientAsync();
                _receptions.Add(Receive(caller, receive));
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task Receive(TcpClient caller, Func<Stream, Task> receive)
    {
        using (caller)
        {
            try
            {
                await receive(caller.GetStream());
            }
            catch (Exception gone) when (gone is IOException or AuthenticationException)
            {
                // The caller did not like what it got, which is what the test looks at.
            }
        }
    }
}
