using System;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// A certificate in the machine store of a computer that takes part: Exchange servers on one side; Front End, Mediation, Edge
/// and media gateway computers on the other. UM and Lync know each other by the subject name of a certificate that both trust,
/// never by a self-signed one. Source: domain.md C.5, J.3, J.6.
/// </summary>
public sealed record Certificate : Resource
{
    /// <summary>The certificates of Exchange servers.</summary>
    public static ResourceKind<Certificate> OfExchange { get; } = Table(Product.Exchange, "exchangeCertificates");

    /// <summary>The certificates of Lync, Mediation, Edge and media gateway computers.</summary>
    public static ResourceKind<Certificate> OfLync { get; } = Table(Product.Lync, "lyncCertificates");

    /// <inheritdoc/>
    public override ResourceKind Kind => Scope.Product == Product.Exchange ? OfExchange : OfLync;

    /// <summary>The FQDN of the computer.</summary>
    public Fqdn Computer { get; init; } = null!;

    /// <summary>The thumbprint, by which every place that uses the certificate names it.</summary>
    public Thumbprint Thumbprint { get; init; } = null!;

    /// <summary>The subject name; its CN must be the FQDN of the server or stand among the alternative names, and be no wildcard.</summary>
    public string? Subject { get; init; }

    /// <summary>The DNS names of the extension Subject Alternative Name; a wildcard is tolerated here only.</summary>
    public NameSet? SubjectAlternativeNames { get; init; }

    /// <summary>The name of the authority that signed it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The moment from which it is valid.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The moment until which it is valid.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Whether the computer has the private key, without which no service can use the certificate.</summary>
    public bool? HasPrivateKey { get; init; }

    /// <summary>Whether it signs itself: usable towards a PBX or gateway, never towards Lync.</summary>
    public bool? IsSelfSigned { get; init; }

    /// <summary>
    /// What uses it. On Exchange the services of Enable-ExchangeCertificate (UM, UMCallRouter, IIS, SMTP …); on Lync the uses
    /// of Get-CsCertificate (Default, WebServicesInternal, AudioVideoAuthentication …).
    /// </summary>
    public NameSet? Services { get; init; }

    /// <summary>The object identifiers of the extension Enhanced Key Usage; empty where it has none and so fits every use.</summary>
    public NameSet? EnhancedKeyUsages { get; init; }

    /// <summary>What the extension Key Usage allows (DigitalSignature, KeyEncipherment …); empty where it has none and so allows all.</summary>
    public NameSet? KeyUsages { get; init; }

    /// <summary>The algorithm of its key, such as RSA or ECDSA.</summary>
    public string? KeyAlgorithm { get; init; }

    /// <summary>The size of its key in bits.</summary>
    public int? KeySize { get; init; }

    /// <summary>The algorithm of the authority's signature, as Windows names it, such as sha256RSA, sha1RSA or RSASSA-PSS.</summary>
    public string? SignatureAlgorithm { get; init; }

    /// <summary>The subject names of the authorities above it, the nearest first, as far as the computer can build the chain.</summary>
    public ValueList<string>? IssuerChain { get; init; }

    /// <summary>The thumbprint of the root in which the chain ends; none where the computer cannot complete the chain.</summary>
    public Optional<Thumbprint> RootThumbprint { get; init; }

    /// <summary>The name within the scope.</summary>
    public static string NameOf(Fqdn computer, Thumbprint thumbprint) => computer + "\\" + thumbprint;

    private static ResourceKind<Certificate> Table(Product product, string id) => new ResourceKind<Certificate>(
            product, id, scope => new Certificate { Scope = scope }, certificate => NameOf(certificate.Computer, certificate.Thumbprint))
        .Identity("computer", Codecs.Fqdn, certificate => certificate.Computer, (certificate, value) => certificate with { Computer = value })
        .Identity("thumbprint", Codecs.Thumbprint, certificate => certificate.Thumbprint, (certificate, value) => certificate with { Thumbprint = value })
        .Value("subject", Codecs.Text, certificate => certificate.Subject, (certificate, value) => certificate with { Subject = value })
        .Value("subjectAlternativeNames", Codecs.Names, certificate => certificate.SubjectAlternativeNames, (certificate, value) => certificate with { SubjectAlternativeNames = value })
        .Value("issuer", Codecs.Text, certificate => certificate.Issuer, (certificate, value) => certificate with { Issuer = value })
        .Scalar("notBefore", Codecs.Time, certificate => certificate.NotBefore, (certificate, value) => certificate with { NotBefore = value })
        .Scalar("notAfter", Codecs.Time, certificate => certificate.NotAfter, (certificate, value) => certificate with { NotAfter = value })
        .Scalar("hasPrivateKey", Codecs.Flag, certificate => certificate.HasPrivateKey, (certificate, value) => certificate with { HasPrivateKey = value })
        .Scalar("isSelfSigned", Codecs.Flag, certificate => certificate.IsSelfSigned, (certificate, value) => certificate with { IsSelfSigned = value })
        .Value("services", Codecs.Names, certificate => certificate.Services, (certificate, value) => certificate with { Services = value })
        .Value("enhancedKeyUsages", Codecs.Names, certificate => certificate.EnhancedKeyUsages, (certificate, value) => certificate with { EnhancedKeyUsages = value })
        .Value("keyUsages", Codecs.Names, certificate => certificate.KeyUsages, (certificate, value) => certificate with { KeyUsages = value })
        .Value("keyAlgorithm", Codecs.Text, certificate => certificate.KeyAlgorithm, (certificate, value) => certificate with { KeyAlgorithm = value })
        .Scalar("keySize", Codecs.Number, certificate => certificate.KeySize, (certificate, value) => certificate with { KeySize = value })
        .Value("signatureAlgorithm", Codecs.Text, certificate => certificate.SignatureAlgorithm, (certificate, value) => certificate with { SignatureAlgorithm = value })
        .Value("issuerChain", Codecs.List(Codecs.Text), certificate => certificate.IssuerChain, (certificate, value) => certificate with { IssuerChain = value })
        .Optional("rootThumbprint", Codecs.Thumbprint, certificate => certificate.RootThumbprint, (certificate, value) => certificate with { RootThumbprint = value });
}
