using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using UmLync.Sip;

namespace UmLync.Bench;

/// <summary>
/// A SIP server that answers OPTIONS with 200 after ten milliseconds, as one in another room would: in the clear, and at the next port
/// over TLS. It listens at every address of this computer, so that on loopback it is as many endpoints as are asked.
/// </summary>
internal static class SipServer
{
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(10);

    public static int Serve(int port, string folder)
    {
        using X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        SslStreamCertificateContext shown = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true);
        _ = ListenAsync(port, null);
        _ = ListenAsync(port + 1, shown);
        Console.WriteLine("ready");
        Console.In.ReadToEnd();
        return 0;
    }

    private static async Task ListenAsync(int port, SslStreamCertificateContext? shown)
    {
        using TcpListener listener = new(IPAddress.Any, port);
        listener.Start(backlog: 1024);
        while (true)
        {
            _ = HoldAsync(await listener.AcceptTcpClientAsync(), shown);
        }
    }

    private static async Task HoldAsync(TcpClient client, SslStreamCertificateContext? shown)
    {
        using (client)
        {
            try
            {
                await using Stream stream = await OpenAsync(client, shown);
                SipReader reader = new();
                byte[] buffer = new byte[4096];
                for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
                {
                    reader.Add(buffer.AsSpan(0, count));
                    while (reader.Read() is { } message)
                    {
                        await Task.Delay(Distance);
                        await stream.WriteAsync(SipWriter.Write(new SipResponse(200, "OK", message.Headers.Where(header =>
                            header.IsNamed("Via") || header.IsNamed("From") || header.IsNamed("To") || header.IsNamed("Call-ID") || header.IsNamed("CSeq")))));
                    }
                }
            }
            catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client has what it wanted, and has gone.
            }
        }
    }

    private static async Task<Stream> OpenAsync(TcpClient client, SslStreamCertificateContext? shown)
    {
        if (shown is null)
        {
            return client.GetStream();
        }

        SslStream secured = new(client.GetStream());
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = shown });
        return secured;
    }
}
