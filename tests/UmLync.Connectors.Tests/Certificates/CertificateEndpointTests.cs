using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using UmLync.Connectors.Certificates;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>What servers on loopback present, with openssl as the server.</summary>
[Trait("Feature", "C1")]
public class CertificateEndpointTests(Authority authority) : IClassFixture<Authority>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("um01.contoso.com:5061", "um01.contoso.com", 5061)]
    [InlineData("192.0.2.1:5061", "192.0.2.1", 5061)]
    [InlineData("[2001:db8::1]:5061", "2001:db8::1", 5061)]
    public void Parse_Endpoint_HasHostAndPort(string text, string host, int port)
    {
        CertificateEndpoint endpoint = CertificateEndpoint.Parse(text)!;

        Assert.Equal((host, port, text), (endpoint.Host, endpoint.Port, endpoint.ToString()));
    }

    [Theory]
    [InlineData("um01.contoso.com")]
    [InlineData("um01.contoso.com:0")]
    [InlineData("um01.contoso.com:65536")]
    [InlineData("um01.contoso.com:tls")]
    [InlineData(@"C:\um01.cer")]
    [InlineData("2001:db8::1:5061")]
    [InlineData(":5061")]
    [InlineData("")]
    public void Parse_WhatIsNoEndpoint_IsNull(string text) => Assert.Null(CertificateEndpoint.Parse(text));

    [OpenSslFact]
    public void Read_Server_ShowsItsCertificateItsChainAndTls()
    {
        using OpenSslServer server = new(authority, "-tls1_2");

        FoundCertificate found = CertificateEndpoint.Parse(server.Endpoint)!.Read(Limit, CancellationToken.None);

        Assert.Equal(CertificateFile.Read(authority["server.pem"]).Certificate.Thumbprint, found.Certificate.Thumbprint);
        Assert.Equal(["Contoso Issuing CA"], found.Authorities.Select(certificate => certificate.Name));
        Assert.Equal((true, "TLS 1.2", "127.0.0.1", null), (found.HasPrivateKey, found.Protocol, found.Host, found.Refusal));
        Assert.StartsWith("TLS_", found.CipherSuite, StringComparison.Ordinal);
    }

    // UM and Lync ask for the certificate of the other side; without one some servers end the handshake after showing theirs.
    [OpenSslFact]
    public void Read_ServerThatWantsAClientCertificate_ShowsItsOwnAndSaysWhyItEnded()
    {
        using OpenSslServer server = new(authority, "-Verify", "1", "-tls1_2");

        FoundCertificate found = CertificateEndpoint.Parse(server.Endpoint)!.Read(Limit, CancellationToken.None);

        Assert.Equal(Authority.Server, found.Certificate.Name);
        Assert.Equal("EndpointRefusedAfterwards", found.Refusal!.Id);
        Assert.Equal(["Contoso Issuing CA"], found.Authorities.Select(certificate => certificate.Name));
        Assert.Null(found.HasPrivateKey);
    }

    // RFC 5246, section 7.4.2: what is cut, or says that it is longer than it is, shows nothing.
    [Fact]
    public void In_SpoiltRecords_ShowsNothingAndEnds()
    {
        byte[] message = [11, 0, 0, 9, 0, 0, 6, 0, 0, 3, 1, 2, 3];
        byte[] whole = [22, 3, 3, 0, 13, .. message];

        Assert.Equal([1, 2, 3], Assert.Single(ShownCertificates.In(whole)));
        Assert.Equal([1, 2, 3], Assert.Single(ShownCertificates.In([22, 3, 3, 0, 2, 11, 0, 22, 3, 3, 0, 11, .. message[2..]])));
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Empty(ShownCertificates.In(whole[..length])));
        Assert.Empty(ShownCertificates.In([22, 3, 3, 0, 13, 11, 0, 0, 9, 0, 0, 6, 255, 255, 255, 1, 2, 3]));
        Assert.Empty(ShownCertificates.In([21, 3, 3, 0, 2, 2, 40]));
        Assert.Empty(ShownCertificates.In("SIP/2.0 400 Bad Request"u8.ToArray()));
    }

    [Fact]
    public void Read_NobodyListens_SaysSo() => Assert.Equal("EndpointDoesNotListen", ProblemOf(FreePort(), Limit).Id);

    [Fact]
    public void Read_NameThatIsNone_SaysSo() =>
        Assert.Equal("EndpointNameIsUnknown", Assert.Throws<UmLyncException>(() => CertificateEndpoint.Parse("no-such-host.invalid:5061")!.Read(Limit, CancellationToken.None)).Id);

    [Fact]
    public void Read_ServerWithoutTls_SaysSo()
    {
        using TcpListener listener = Listen(line => line.GetStream().Write("SIP/2.0 400 Bad Request\r\n\r\n"u8));

        Assert.Equal("EndpointSpeaksNoTls", ProblemOf(PortOf(listener), Limit).Id);
    }

    [Fact]
    public void Read_SilentServer_EndsInTime()
    {
        using TcpListener listener = Listen(_ => Thread.Sleep(Timeout.Infinite));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Equal("EndpointIsSilent", ProblemOf(PortOf(listener), TimeSpan.FromMilliseconds(300)).Id);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
    }

    // One byte a second keeps every single read alive, and not the whole.
    [Fact]
    public void Read_ServerThatDrips_EndsInTime()
    {
        using TcpListener listener = Listen(line =>
        {
            byte[] hello = [0x16, 0x03, 0x03, 0x40, 0x00, .. new byte[200]];
            foreach (byte part in hello)
            {
                line.GetStream().WriteByte(part);
                Thread.Sleep(100);
            }
        });

        Assert.Equal("EndpointIsSilent", ProblemOf(PortOf(listener), TimeSpan.FromMilliseconds(600)).Id);
    }

    [Fact]
    public void Read_Stopped_EndsAtOnce()
    {
        using TcpListener listener = Listen(_ => Thread.Sleep(Timeout.Infinite));
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(200));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => CertificateEndpoint.Parse("127.0.0.1:" + PortOf(listener).ToString(CultureInfo.InvariantCulture))!.Read(Limit, stop.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static UmLyncException ProblemOf(int port, TimeSpan limit) => Assert.Throws<UmLyncException>(
        () => CertificateEndpoint.Parse("127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture))!.Read(limit, CancellationToken.None));

    private static TcpListener Listen(Action<TcpClient> serve)
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Thread thread = new(() =>
        {
            try
            {
                using TcpClient line = listener.AcceptTcpClient();
                serve(line);
            }
            catch (Exception exception) when (exception is SocketException or System.IO.IOException or ObjectDisposedException)
            {
                // The client has hung up, which is what is tested.
            }
        })
        { IsBackground = true };
        thread.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return PortOf(listener);
    }
}
