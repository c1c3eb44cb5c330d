using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>An authority that both sides trust, and certificates of servers by it: for the server and for the client of mutual TLS.</summary>
internal sealed class SipPki : IDisposable
{
    /// <summary>The FQDN of the Exchange server.</summary>
    public const string Exchange = "um1.contoso.com";

    /// <summary>The FQDN of the Standard Edition server.</summary>
    public const string FrontEnd = "lync1.contoso.com";

    /// <summary>The FQDN of the second one.</summary>
    public const string SecondFrontEnd = "lync2.contoso.com";

    private static readonly OidCollection BothSides = [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")];

    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _authority;
    private readonly string _folder;

    /// <summary>An authority, whose certificate is written into the folder as ca.pem.</summary>
    public SipPki(string folder, string authority = "Contoso Root CA")
    {
        _folder = folder;
        CertificateRequest request = new("CN=" + authority, _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _authority = request.CreateSelfSigned(Today.AddYears(-2), Today.AddYears(2));
        AuthorityFile = Path.Combine(folder, "ca.pem");
        File.WriteAllText(AuthorityFile, _authority.ExportCertificatePem());
    }

    /// <summary>The moment from which validity is counted.</summary>
    public static DateTimeOffset Today { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The file with the authority's certificate.</summary>
    public string AuthorityFile { get; }

    /// <summary>A certificate that signs itself.</summary>
    public static X509Certificate2 SelfSigned(string name)
    {
        using RSA key = RSA.Create(2048);
        return RequestFor(name, name, key).CreateSelfSigned(Today.AddDays(-1), Today.AddDays(90));
    }

    /// <summary>A certificate by the authority, valid now unless said otherwise, with the name as subject and as alternative name.</summary>
    public X509Certificate2 Issue(string commonName, string? alternative = null, DateTimeOffset? until = null)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 bare = RequestFor(commonName, alternative ?? commonName, key)
            .Create(_authority, Today.AddDays(-400), until ?? Today.AddDays(90), RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    /// <summary>Writes a certificate of that name and its key into the folder.</summary>
    public void Write(string file, string commonName)
    {
        using X509Certificate2 certificate = Issue(commonName);
        using RSA key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(Path.Combine(_folder, file + ".pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, file + ".key"), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Writes a PFX without password with a certificate of that name, and gives its path.</summary>
    public string WritePfx(string commonName)
    {
        using X509Certificate2 certificate = Issue(commonName);
        string path = Path.Combine(_folder, commonName + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }

    public void Dispose()
    {
        _authority.Dispose();
        _key.Dispose();
    }

    private static CertificateRequest RequestFor(string commonName, string alternative, RSA key)
    {
        CertificateRequest request = new("CN=" + commonName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(alternative);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(BothSides, critical: false));
        return request;
    }
}
