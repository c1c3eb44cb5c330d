using System;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>openssl as a TLS server on loopback, with the server's certificate of the authority.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private readonly Process _process;

    public OpenSslServer(Authority authority, params string[] arguments)
    {
        Endpoint = "127.0.0.1:" + FreePort().ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(OpenSsl.Start(
            authority.Folder, ["s_server", "-accept", Endpoint, "-cert", "server.pem", "-key", "server.key", "-cert_chain", "issuing.pem", .. arguments]))!;
        string? line;
        do
        {
            line = _process.StandardOutput.ReadLine();
        }
        while (line is not (null or "ACCEPT"));
        Assert.Equal("ACCEPT", line);
    }

    public string Endpoint { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
