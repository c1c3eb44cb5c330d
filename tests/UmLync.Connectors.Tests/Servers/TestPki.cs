using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>An authority, the certificate of a server by it, and certificates that nobody should accept.</summary>
public sealed class TestPki
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2 _authority;
    private readonly RSA _key = RSA.Create(2048);

    /// <summary>Writes ca.pem, server.pem and server.key into the folder.</summary>
    public TestPki(string folder, string server, params string[] addresses)
    {
        DateTimeOffset now = Today = TimeProvider.System.GetUtcNow();
        CertificateRequest request = new("CN=Litware Root CA", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        _authority = request.CreateSelfSigned(now.AddYears(-2), now.AddYears(2));
        AuthorityFile = Path.Combine(folder, "ca.pem");
        File.WriteAllText(AuthorityFile, _authority.ExportCertificatePem());

        using X509Certificate2 certificate = Issue(server, now.AddDays(-1), now.AddDays(30), addresses);
        using RSA key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(Path.Combine(folder, "server.pem"), certificate.ExportCertificatePem());
        string keyFile = Path.Combine(folder, "server.key");
        File.WriteAllText(keyFile, string.Empty);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The file with the authority's certificate.</summary>
    public string AuthorityFile { get; }

    /// <summary>The moment from which validity is counted.</summary>
    public DateTimeOffset Today { get; }

    /// <summary>A certificate by the authority.</summary>
    public X509Certificate2 Issue(string name, DateTimeOffset from, DateTimeOffset until, params string[] addresses)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        foreach (string address in addresses)
        {
            names.AddIpAddress(IPAddress.Parse(address));
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        using X509Certificate2 bare = request.Create(_authority, from, until, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }
}
