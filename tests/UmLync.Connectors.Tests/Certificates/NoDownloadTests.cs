using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Support;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>
/// A certificate names where the certificate of its issuer, its revocations and its state can be fetched (RFC 5280, sections
/// 4.2.1.13 and 4.2.2.1; RFC 6960). The issuer is missing, so that there is reason to fetch it; it never is.
/// </summary>
[Trait("Feature", "T4")]
public sealed class NoDownloadTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly TcpListener _download = new(IPAddress.Loopback, 0);
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly WorkFolder _folder = new();
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _certificate;
    private int _asked;

    public NoDownloadTests()
    {
        _download.Start();
        _server.Start();
        _ = CountAsync();
        _root = Authority("CN=Contoso Root CA", null);
        using X509Certificate2 issuing = Authority("CN=Contoso Issuing CA", _root);
        _certificate = Leaf(issuing, "http://127.0.0.1:" + PortOf(_download) + "/");
        File.WriteAllText(_folder["server.pem"], _certificate.ExportCertificatePem());
        File.WriteAllText(_folder["root.pem"], _root.ExportCertificatePem());
    }

    public void Dispose()
    {
        _download.Dispose();
        _server.Dispose();
        _certificate.Dispose();
        _root.Dispose();
        _folder.Dispose();
    }

    // What is not told otherwise does fetch, so that these tests see something.
    [Fact]
    public void Build_ChainOfTheFramework_AsksTheAddress()
    {
        using X509Chain chain = new() { ChainPolicy = { RevocationMode = X509RevocationMode.NoCheck, UrlRetrievalTimeout = Limit } };

        Assert.False(chain.Build(_certificate));
        Assert.True(_asked > 0, "Nobody was asked.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_File_AsksNobody(bool hasRoots)
    {
        CertificateInquiry inquiry = new()
        {
            At = Now,
            Name = Values.Fqdn.Parse("um01.contoso.com"),
            Roots = hasRoots ? CertificateFile.ReadRoots([_folder["root.pem"]]) : null,
        };

        Assert.Null(inquiry.WithChain(CertificateFile.Read(_folder["server.pem"])).Chain!.Root);
        Assert.NotEmpty(inquiry.Judge(CertificateFile.Read(_folder["server.pem"])));
        Assert.Equal(0, _asked);
    }

    [Fact]
    public async Task Read_Endpoint_AsksNobody()
    {
        Task receiving = ReceiveAsync();

        FoundCertificate found = CertificateEndpoint.Parse("127.0.0.1:" + PortOf(_server))!.Read(Limit, CancellationToken.None);
        await receiving;

        Assert.Equal(_certificate.Thumbprint, found.Certificate.Thumbprint?.ToString());
        Assert.Equal(0, _asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_Directory_AsksNobody(bool hasRoots)
    {
        Task receiving = ReceiveAsync();
        DirectoryOptions options = new("127.0.0.1", DirectoryLogon.Simple("kim@contoso.com", () => "unused"))
        {
            Port = int.Parse(PortOf(_server), System.Globalization.CultureInfo.InvariantCulture),
            AuthorityFile = hasRoots ? _folder["root.pem"] : null,
            Timeout = Limit,
        };

        Assert.Equal("DirectoryCertificateIsNotTrusted", Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options)).Id);
        await receiving.WaitAsync(Limit);
        Assert.Equal(0, _asked);
    }

    private static string PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static X509Certificate2 Authority(string name, X509Certificate2? issuer)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        if (issuer is null)
        {
            return request.CreateSelfSigned(Now.AddDays(-10), Now.AddDays(100));
        }

        using X509Certificate2 bare = request.Create(issuer, Now.AddDays(-9), Now.AddDays(99), RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    private static X509Certificate2 Leaf(X509Certificate2 issuer, string address)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=um01.contoso.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([address + "ocsp"], [address + "issuing.cer"]));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([address + "issuing.crl"]));
        using X509Certificate2 bare = request.Create(issuer, Now.AddDays(-1), Now.AddDays(30), RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    private async Task CountAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient caller = await _download.AcceptTcpClientAsync();
                Interlocked.Increment(ref _asked);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // The server sends what it is given and looks for no more, so that whoever asks is the client.
    private async Task ReceiveAsync()
    {
        using TcpClient caller = await _server.AcceptTcpClientAsync();
        await using SslStream secured = new(caller.GetStream());
        try
        {
            await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = SslStreamCertificateContext.Create(_certificate, additionalCertificates: null, offline: true),
            });
            await secured.ReadExactlyAsync(new byte[1]);
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client has seen what it wanted to see.
        }
    }
}
