using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Sip;
using UmLync.Sip;

namespace UmLync.Connectors.Tests.Sip;

/// <summary>A SIP server on loopback that does what a test says for each request, over TCP or TLS.</summary>
public sealed class ScriptedPeer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SipRequest> _requests = [];
    private readonly Func<Line, SipRequest, Task> _script;
    private readonly Task _serving;

    public ScriptedPeer(Func<Line, SipRequest, Task> script)
    {
        _script = script;
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>The certificate that it shows; null speaks TCP in the clear.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether it ends the connection of a client without a certificate, or with one that the function refuses.</summary>
    public Func<X509Certificate?, bool>? AsksClients { get; init; }

    /// <summary>The only version of TLS that it speaks.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.None;

    public SipEndpoint Endpoint =>
        new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, Certificate is null ? SipTransport.Tcp : SipTransport.Tls);

    /// <summary>Everything that it was asked, in order.</summary>
    public IReadOnlyList<SipRequest> Requests => [.. _requests];

    public string[] Methods => [.. _requests.Select(request => request.Method)];

    /// <summary>A peer that answers every request with the same status.</summary>
    public static ScriptedPeer Answering(int status, string reason, params SipHeader[] headers) =>
        new((line, request) => line.AnswerAsync(request, status, reason, headers));

    /// <summary>Waits until it was asked so often.</summary>
    public async Task<string[]> MethodsAsync(int count)
    {
        using CancellationTokenSource time = new(TimeSpan.FromSeconds(20));
        while (_requests.Count < count)
        {
            await Task.Delay(10, time.Token);
        }

        return Methods;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(10));
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> lines = [];
        try
        {
            while (true)
            {
                lines.Add(HoldAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task HoldAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using Stream stream = await OpenAsync(client);
                SipReader reader = new();
                byte[] buffer = new byte[4096];
                Line line = new(stream, client);
                while (true)
                {
                    while (reader.Read() is { } message)
                    {
                        if (message is SipRequest request)
                        {
                            _requests.Enqueue(request);
                            await _script(line, request);
                        }
                    }

                    int count = await stream.ReadAsync(buffer, _stop.Token);
                    if (count == 0)
                    {
                        return;
                    }

                    reader.Add(buffer.AsSpan(0, count));
                }
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException or AuthenticationException)
            {
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (Certificate is null)
        {
            return client.GetStream();
        }

        SslStream secured = new(client.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => AsksClients?.Invoke(certificate) ?? true);
        await secured.AuthenticateAsServerAsync(Certificate, AsksClients is not null, Protocols, checkCertificateRevocation: false);
        return secured;
    }

    /// <summary>The line to one client.</summary>
    public sealed class Line(Stream stream, TcpClient client)
    {
        public Task AnswerAsync(SipRequest request, int status, string reason, params SipHeader[] headers) =>
            SendAsync(SipWriter.Write(new SipResponse(status, reason, [.. Copied(request, status), .. headers])));

        /// <summary>Takes the call a further time, as another.</summary>
        public Task ForkAsync(SipRequest request, string tag, params SipHeader[] headers) => SendAsync(SipWriter.Write(new SipResponse(
            200, "OK", [.. Copied(request, 200).Select(header => header.IsNamed("To") ? new SipHeader("To", header.Value.Replace(";tag=peer", ";tag=" + tag, StringComparison.Ordinal)) : header), .. headers])));

        public async Task SendAsync(byte[] bytes)
        {
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
        }

        public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

        /// <summary>Says nothing more, and still listens.</summary>
        public void HalfClose() => client.Client.Shutdown(SocketShutdown.Send);

        public void Close() => client.Close();

        private static IEnumerable<SipHeader> Copied(SipRequest request, int status) =>
            from header in request.Headers
            where header.IsNamed("Via") || header.IsNamed("From") || header.IsNamed("To") || header.IsNamed("Call-ID") || header.IsNamed("CSeq")
            select header.IsNamed("To") && status > 100 && !header.Value.Contains(";tag=", StringComparison.Ordinal) ? new SipHeader("To", header.Value + ";tag=peer") : header;
    }
}
