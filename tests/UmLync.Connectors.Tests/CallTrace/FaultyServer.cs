using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Tests.Servers;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>
/// A SIP server on a loopback address of its own that does one thing wrong, and counts what it gets. It reads SIP by itself, so
/// that what it says of the client does not come from the client's own code.
/// </summary>
internal sealed class FaultyServer : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<TcpListener> _listeners = [];
    private readonly ConcurrentBag<Task> _lines = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private int _connections;

    /// <summary>Where it is.</summary>
    public IPAddress Address { get; } = SipNetwork.NextAddress();

    /// <summary>What it presents; null speaks no TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether it wants a certificate of the client, and takes which; null wants none.</summary>
    public Predicate<X509Certificate?>? Takes { get; init; }

    /// <summary>What it answers to a request at a port; null answers nothing.</summary>
    public Func<SipText, int, string?> Answer { get; init; } = (request, _) => request.Reply(200, "OK");

    /// <summary>How it treats a line instead of speaking SIP there; null treats none so.</summary>
    public Func<Stream, CancellationToken, Task>? Instead { get; init; }

    /// <summary>Whether the line is treated so before TLS.</summary>
    public bool IsRude { get; init; }

    /// <summary>How many connections it took.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>The requests so far.</summary>
    public ConcurrentQueue<SipText> Texts { get; } = [];

    /// <summary>Begins to listen.</summary>
    public FaultyServer At(params int[] ports)
    {
        foreach (int port in ports)
        {
            TcpListener listener = new(Address, port);
            listener.Start();
            _listeners.Add(listener);
            _lines.Add(ListenAsync(listener, port));
        }

        return this;
    }

    /// <summary>What it was asked in all, as <c>METHOD port</c>, in its order, after everybody has hung up: a request that needs no answer may be read late.</summary>
    public IReadOnlyList<string> Heard()
    {
        _listeners.ForEach(listener => listener.Stop());

        // Who was let in last is waited for by the second.
        Task.WaitAll([.. _lines], _stop.Token);
        Task.WaitAll([.. _lines], _stop.Token);
        return [.. _requests];
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listeners.ForEach(listener => listener.Stop());
        Task.WaitAll([.. _lines]);
        _stop.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The line is closed by who serves it.")]
    private async Task ListenAsync(TcpListener listener, int port)
    {
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _lines.Add(ServeAsync(client, port));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client, int port)
    {
        using (client)
        {
            try
            {
                await using NetworkStream plain = client.GetStream();
                if (IsRude)
                {
                    await Instead!(plain, _stop.Token);
                }
                else if (Certificate is null)
                {
                    await TalkAsync(plain, port);
                }
                else
                {
                    await using SslStream secured = new(plain);
                    await secured.AuthenticateAsServerAsync(Options(), _stop.Token);
                    await TalkAsync(secured, port);
                }
            }
            catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The other side has hung up, which some of these servers are there for.
            }
        }
    }

    private SslServerAuthenticationOptions Options() => new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(Certificate!, additionalCertificates: null, offline: true),
        ClientCertificateRequired = Takes is not null,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        RemoteCertificateValidationCallback = (_, certificate, _, _) => Takes?.Invoke(certificate) ?? true,
    };

    private async Task TalkAsync(Stream line, int port)
    {
        if (Instead is not null)
        {
            await Instead(line, _stop.Token);
            return;
        }

        while (await SipText.ReadAsync(line, _stop.Token) is { } request)
        {
            _requests.Enqueue(request.Method + " " + port);
            Texts.Enqueue(request);
            if (request.Method != "ACK" && Answer(request, port) is { } answer)
            {
                await line.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
            }
        }
    }
}
